package apportion.welfare;

import java.util.ArrayList;
import java.util.List;

/**
 * One number among the {@link RelocationParameters}, by which results are differentiated.
 *
 * @param kind which parameter
 * @param region of q_i, a_i and the origin i of dᵢʲ; 0 is the giver; 0 for parameters all regions share
 * @param harmed the region j that dᵢʲ harms; 0 for all others
 */
public record RelocationParameter(Kind kind, int region, int harmed) {

    /** The parameters of the relocation model by their symbols. */
    public enum Kind {
        INITIAL_EMISSIONS("q"),
        UTILITY_COEFFICIENT("a"),
        TAX_PRICE("p"),
        LOCAL_DAMAGE("d"),
        ABATEMENT_COST("g"),
        ABATEMENT_RESPONSE("k"),
        COMPENSATION("β₁"),
        GIVER_SUBSIDY("β₂"),
        RECEIVER_SUBSIDY("β₃"),
        DIFFUSION_DAMAGE("d");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }
    }

    /** A parameter that all regions share. */
    public static RelocationParameter shared(Kind kind) {
        return new RelocationParameter(kind, 0, 0);
    }

    /** Every parameter of a model: q_i, a_i, p, d, g, k, β₁, β₂, β₃ and each dᵢʲ with i ≠ j. */
    public static List<RelocationParameter> all(RelocationParameters parameters) {
        List<RelocationParameter> all = new ArrayList<>();
        int n = parameters.regions().size();
        for (Kind kind : List.of(Kind.INITIAL_EMISSIONS, Kind.UTILITY_COEFFICIENT)) {
            for (int i = 0; i < n; i++) {
                all.add(new RelocationParameter(kind, i, 0));
            }
        }
        for (Kind kind : List.of(
                Kind.TAX_PRICE,
                Kind.LOCAL_DAMAGE,
                Kind.ABATEMENT_COST,
                Kind.ABATEMENT_RESPONSE,
                Kind.COMPENSATION,
                Kind.GIVER_SUBSIDY,
                Kind.RECEIVER_SUBSIDY)) {
            all.add(shared(kind));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    all.add(new RelocationParameter(Kind.DIFFUSION_DAMAGE, i, j));
                }
            }
        }
        return List.copyOf(all);
    }

    /** The paper's symbol with regions counted from 1, such as q_1 or d_2^3. */
    public String symbol() {
        return switch (kind) {
            case INITIAL_EMISSIONS, UTILITY_COEFFICIENT -> "%s_%d".formatted(kind.symbol, region + 1);
            case DIFFUSION_DAMAGE -> "d_%d^%d".formatted(region + 1, harmed + 1);
            default -> kind.symbol;
        };
    }

    /** Its value. */
    public double in(RelocationParameters parameters) {
        return switch (kind) {
            case INITIAL_EMISSIONS -> parameters.initialEmissions().get(region);
            case UTILITY_COEFFICIENT -> parameters.utilityCoefficients().get(region);
            case TAX_PRICE -> parameters.taxPrice();
            case LOCAL_DAMAGE -> parameters.localDamage();
            case ABATEMENT_COST -> parameters.abatementCost();
            case ABATEMENT_RESPONSE -> parameters.abatementResponse();
            case COMPENSATION -> parameters.compensation();
            case GIVER_SUBSIDY -> parameters.giverSubsidy();
            case RECEIVER_SUBSIDY -> parameters.receiverSubsidy();
            case DIFFUSION_DAMAGE -> parameters.damage(region, harmed);
        };
    }

    /** The parameters with this one set to another value. */
    public RelocationParameters set(RelocationParameters parameters, double value) {
        return switch (kind) {
            case INITIAL_EMISSIONS -> parameters.withInitialEmissions(region, value);
            case UTILITY_COEFFICIENT -> parameters.withUtilityCoefficient(region, value);
            case TAX_PRICE -> parameters.withTaxPrice(value);
            case LOCAL_DAMAGE -> parameters.withLocalDamage(value);
            case ABATEMENT_COST -> parameters.withAbatementCost(value);
            case ABATEMENT_RESPONSE -> parameters.withAbatementResponse(value);
            case COMPENSATION -> parameters.withCompensation(value);
            case GIVER_SUBSIDY -> parameters.withGiverSubsidy(value);
            case RECEIVER_SUBSIDY -> parameters.withReceiverSubsidy(value);
            case DIFFUSION_DAMAGE -> parameters.withDamage(region, harmed, value);
        };
    }
}
