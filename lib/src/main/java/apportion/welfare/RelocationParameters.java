package apportion.welfare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a relocation game is made of: one region (the first) gives industry away, one or more regions receive it.
 *
 * <p>A region with emissions q earns a·q − ½q², bears local damage ½d·q², pays the tax p·q, and abates at the cost
 * ½g(kq)². Diffusion damage is linear in the emissions of the region it comes from.
 *
 * @param regions names, the giver first
 * @param initialEmissions q_i before relocation, ≥ 0
 * @param utilityCoefficients a_i, marginal utility of the first unit of emissions, &gt; 0
 * @param taxPrice p per unit of emissions, ≥ 0
 * @param localDamage d, ≥ 0
 * @param abatementCost g, ≥ 0
 * @param abatementResponse k, abatement effort per unit of emissions, ≥ 0
 * @param compensation β₁, what the giver pays to a receiver per unit received, ≥ 0
 * @param giverSubsidy β₂, what the central government pays to the giver per unit given away, ≥ 0
 * @param receiverSubsidy β₃, what it pays to a receiver per unit received, ≥ 0
 * @param diffusionDamage entry [i][j] is dᵢʲ ≥ 0, the damage done by a unit of region i's emissions to region j; the
 *     diagonal is zero, for local damage is d
 */
public record RelocationParameters(
        List<String> regions,
        List<Double> initialEmissions,
        List<Double> utilityCoefficients,
        double taxPrice,
        double localDamage,
        double abatementCost,
        double abatementResponse,
        double compensation,
        double giverSubsidy,
        double receiverSubsidy,
        List<List<Double>> diffusionDamage) {

    public RelocationParameters {
        regions = List.copyOf(regions);
        initialEmissions = List.copyOf(initialEmissions);
        utilityCoefficients = List.copyOf(utilityCoefficients);
        diffusionDamage = diffusionDamage.stream().map(List::copyOf).toList();
        int n = regions.size();
        if (n < 2) {
            throw new IllegalArgumentException(
                    "regions must name a giver and at least one receiver, got %s.".formatted(regions));
        }
        if (new HashSet<>(regions).size() != n) {
            throw new IllegalArgumentException("regions must not name a region twice, got %s.".formatted(regions));
        }
        requireLength("initialEmissions", initialEmissions.size(), n);
        requireLength("utilityCoefficients", utilityCoefficients.size(), n);
        requireLength("diffusionDamage", diffusionDamage.size(), n);
        for (int i = 0; i < n; i++) {
            requireNonNegative("initialEmissions[%d]".formatted(i), initialEmissions.get(i));
            double a = utilityCoefficients.get(i);
            if (!(a > 0 && a < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "utilityCoefficients[%d] must be positive and finite, got %s.".formatted(i, a));
            }
            requireLength(
                    "diffusionDamage[%d]".formatted(i), diffusionDamage.get(i).size(), n);
            for (int j = 0; j < n; j++) {
                requireNonNegative(
                        "diffusionDamage[%d][%d]".formatted(i, j),
                        diffusionDamage.get(i).get(j));
            }
            if (diffusionDamage.get(i).get(i) != 0) {
                throw new IllegalArgumentException(
                        "diffusionDamage[%d][%d] must be 0, got %s.%nMaybe you mean localDamage, which all regions share."
                                .formatted(i, i, diffusionDamage.get(i).get(i)));
            }
        }
        requireNonNegative("taxPrice", taxPrice);
        requireNonNegative("localDamage", localDamage);
        requireNonNegative("abatementCost", abatementCost);
        requireNonNegative("abatementResponse", abatementResponse);
        requireNonNegative("compensation", compensation);
        requireNonNegative("giverSubsidy", giverSubsidy);
        requireNonNegative("receiverSubsidy", receiverSubsidy);
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be ≥ 0 and finite, got %s.".formatted(name, value));
        }
    }

    private static void requireLength(String name, int length, int regions) {
        if (length != regions) {
            throw new IllegalArgumentException("%s has %d entries for %d regions.".formatted(name, length, regions));
        }
    }

    /** Number of receivers, R ≥ 1. */
    public int receivers() {
        return regions.size() - 1;
    }

    /** D = d + 1 + g·k², the curvature all regions share. */
    public double curvature() {
        return localDamage + 1 + abatementCost * abatementResponse * abatementResponse;
    }

    /** dᵢʲ, the damage done by a unit of emissions of region {@code from} to region {@code to}. */
    public double damage(int from, int to) {
        return diffusionDamage.get(from).get(to);
    }

    public RelocationParameters withInitialEmissions(int region, double value) {
        return withRegions(replaced(initialEmissions, region, value), utilityCoefficients, diffusionDamage);
    }

    public RelocationParameters withUtilityCoefficient(int region, double value) {
        return withRegions(initialEmissions, replaced(utilityCoefficients, region, value), diffusionDamage);
    }

    public RelocationParameters withTaxPrice(double value) {
        return withScalars(
                value, localDamage, abatementCost, abatementResponse, compensation, giverSubsidy, receiverSubsidy);
    }

    public RelocationParameters withLocalDamage(double value) {
        return withScalars(
                taxPrice, value, abatementCost, abatementResponse, compensation, giverSubsidy, receiverSubsidy);
    }

    public RelocationParameters withAbatementCost(double value) {
        return withScalars(
                taxPrice, localDamage, value, abatementResponse, compensation, giverSubsidy, receiverSubsidy);
    }

    public RelocationParameters withAbatementResponse(double value) {
        return withScalars(taxPrice, localDamage, abatementCost, value, compensation, giverSubsidy, receiverSubsidy);
    }

    public RelocationParameters withCompensation(double value) {
        return withScalars(
                taxPrice, localDamage, abatementCost, abatementResponse, value, giverSubsidy, receiverSubsidy);
    }

    public RelocationParameters withGiverSubsidy(double value) {
        return withScalars(
                taxPrice, localDamage, abatementCost, abatementResponse, compensation, value, receiverSubsidy);
    }

    public RelocationParameters withReceiverSubsidy(double value) {
        return withScalars(taxPrice, localDamage, abatementCost, abatementResponse, compensation, giverSubsidy, value);
    }

    public RelocationParameters withDamage(int from, int to, double value) {
        requireRegion(from, regions.size());
        List<List<Double>> matrix = new ArrayList<>(diffusionDamage);
        matrix.set(from, replaced(matrix.get(from), to, value));
        return withRegions(initialEmissions, utilityCoefficients, matrix);
    }

    private RelocationParameters withRegions(
            List<Double> emissions, List<Double> utilities, List<List<Double>> damage) {
        return new RelocationParameters(
                regions,
                emissions,
                utilities,
                taxPrice,
                localDamage,
                abatementCost,
                abatementResponse,
                compensation,
                giverSubsidy,
                receiverSubsidy,
                damage);
    }

    private RelocationParameters withScalars(
            double tax, double damage, double cost, double response, double paid, double giving, double receiving) {
        return new RelocationParameters(
                regions,
                initialEmissions,
                utilityCoefficients,
                tax,
                damage,
                cost,
                response,
                paid,
                giving,
                receiving,
                diffusionDamage);
    }

    private static List<Double> replaced(List<Double> values, int region, double value) {
        requireRegion(region, values.size());
        List<Double> copy = new ArrayList<>(values);
        copy.set(region, value);
        return copy;
    }

    private static void requireRegion(int region, int regions) {
        if (!(region >= 0 && region < regions)) {
            throw new IllegalArgumentException(
                    "region must be 0 (the giver) to %d, got %d.".formatted(regions - 1, region));
        }
    }

    @Override
    public String toString() {
        return ("Relocation from %s to %s%n  q = %s, a = %s%n"
                        + "  p = %s, d = %s, g = %s, k = %s, β₁ = %s, β₂ = %s, β₃ = %s%n  D = %.6f, damage %s")
                .formatted(
                        regions.get(0),
                        String.join(", ", regions.subList(1, regions.size())),
                        initialEmissions,
                        utilityCoefficients,
                        taxPrice,
                        localDamage,
                        abatementCost,
                        abatementResponse,
                        compensation,
                        giverSubsidy,
                        receiverSubsidy,
                        curvature(),
                        diffusionDamage);
    }
}
