package apportion.study.siting;

/**
 * A colliery facing one site under one reading: crisp numbers, money in 10⁸ yuan per 10⁶ t.
 *
 * @param name short name
 * @param leastOutput least output, 10⁶ t; 0 where the reading drops it
 * @param capacity greatest output, 10⁶ t
 * @param netPrice price after tax and operating cost, (1 − ψ) P − C_o
 * @param tax ψ P
 * @param operatingCost C_o
 * @param haulCost C_t d or C_t
 * @param stackPrice P_s
 * @param facilityRevenue ϑ
 * @param emission E
 * @param budget C_m, 10⁸ yuan
 * @param allowance A = α E H, the stack that costs nothing, 10⁶ t
 * @param stackLimit (α + φ) E H, 10⁶ t
 * @param haulCapacity T, 10⁶ t
 */
record CollieryAtSite(
        String name,
        double leastOutput,
        double capacity,
        double netPrice,
        double tax,
        double operatingCost,
        double haulCost,
        double stackPrice,
        double facilityRevenue,
        double emission,
        double budget,
        double allowance,
        double stackLimit,
        double haulCapacity) {

    /** Profit per tonne of coal that is stacked, (1 − ψ) P − C_o − E P_s. */
    double outputProfit() {
        return netPrice - emission * stackPrice;
    }

    /** Profit per tonne of gangue carried away instead of stacked, P_s − C_t d: negative where carrying costs more. */
    double haulProfit() {
        return stackPrice - haulCost;
    }

    /** F of equation (7). */
    double profit(double output, double transported) {
        return netPrice * output - haulCost * transported - stackPrice * (stack(output, transported) - allowance);
    }

    /** The colliery's part of Z₂, equation (3). */
    double revenue(double output, double transported) {
        return tax * output + facilityRevenue * transported + stackPrice * (stack(output, transported) - allowance);
    }

    /** The colliery's part of Z₁, equation (2). */
    double stack(double output, double transported) {
        return emission * output - transported;
    }

    /** The same colliery when there is nowhere to carry gangue to. */
    CollieryAtSite withoutFacility() {
        return new CollieryAtSite(
                name,
                leastOutput,
                capacity,
                netPrice,
                tax,
                operatingCost,
                haulCost,
                stackPrice,
                facilityRevenue,
                emission,
                budget,
                allowance,
                stackLimit,
                0);
    }
}
