package apportion.study.siting;

import apportion.study.siting.Reading.Conditions;
import apportion.study.siting.Reading.History;
import apportion.study.siting.Reading.TransportPricing;
import java.util.List;

/**
 * The lower level of model (14) at one site: every colliery's numbers under one reading and one excess stack level.
 *
 * @param site 1 to 10
 * @param excess φ, the allowed excess stack level
 * @param demand D_basic of equation (11), 10⁶ t; 0 where the reading drops it
 */
record CollieriesAtSite(int site, double excess, Reading reading, double demand, List<CollieryAtSite> collieries) {

    /** 10⁶ yuan, the product of yuan/t and 10⁶ t, in 10⁸ yuan. */
    private static final double HUNDRED_MILLION = 0.01;

    CollieriesAtSite {
        collieries = List.copyOf(collieries);
        if (!(excess >= 0 && Double.isFinite(excess))) {
            throw new IllegalArgumentException("excess must be at least 0 and finite, got %s.".formatted(excess));
        }
    }

    static CollieriesAtSite of(int site, double excess, Reading reading) {
        return of(site, excess, reading, SitingData.collieries());
    }

    /** The same with other costs than printed. */
    static CollieriesAtSite of(int site, double excess, Reading reading, List<Colliery> printed) {
        boolean all = reading.conditions() == Conditions.ALL_PRINTED;
        List<CollieryAtSite> collieries = printed.stream()
                .map(colliery -> at(site, excess, reading, colliery))
                .toList();
        return new CollieriesAtSite(site, excess, reading, all ? SitingData.demand() : 0, collieries);
    }

    private static CollieryAtSite at(int site, double excess, Reading reading, Colliery colliery) {
        double emission = reading.crispValue().of(colliery.emission());
        double operatingCost = reading.crispValue().of(colliery.operatingCost());
        double kilometres = reading.transport() == TransportPricing.PER_TONNE_KILOMETRE
                ? SitingData.distance(site, colliery.shortName())
                : 1;
        double haulCost = reading.crispValue().of(colliery.transportCost()) * kilometres;
        double history = reading.history() == History.COAL_OUTPUT
                ? emission * colliery.historicalOutput()
                : colliery.historicalOutput();
        boolean all = reading.conditions() == Conditions.ALL_PRINTED;
        double tax = SitingData.taxRate() * colliery.price();
        return new CollieryAtSite(
                colliery.shortName(),
                all ? colliery.leastOutput() : 0,
                colliery.capacity(),
                (colliery.price() - tax - operatingCost) * HUNDRED_MILLION,
                tax * HUNDRED_MILLION,
                operatingCost * HUNDRED_MILLION,
                haulCost * HUNDRED_MILLION,
                SitingData.stackPrice() * HUNDRED_MILLION,
                SitingData.facilityRevenue() * HUNDRED_MILLION,
                emission,
                colliery.budget(),
                SitingData.allowedStackLevel() * history,
                (SitingData.allowedStackLevel() + excess) * history,
                SitingData.haulCapacity(site, colliery.shortName()));
    }
}
