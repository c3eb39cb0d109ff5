package apportion.study.siting;

import java.util.ArrayList;
import java.util.List;

/**
 * How the places are read that the paper leaves open; each component is one choice.
 *
 * <p>{@code Reading.DEFAULT.withTransport(TransportPricing.PER_TONNE)} changes one of them. The three letters of the
 * notebook: C is all printed conditions with one multiplier for the shared demand, D drops least output and demand, P is C
 * with one multiplier for each colliery and a leader who expects the worst equilibrium.
 *
 * @param crispValue what number stands for a triangular fuzzy number
 * @param transport what the transport cost of Table 4 is multiplied by
 * @param conditions which of the printed conditions hold
 * @param demandMultiplier whether the collieries share the multiplier of demand, equation (11)
 * @param stance which equilibrium the leader expects where there are several
 * @param history what H_j in equations (7) and (10) measures
 */
public record Reading(
        CrispValue crispValue,
        TransportPricing transport,
        Conditions conditions,
        DemandMultiplier demandMultiplier,
        Stance stance,
        History history) {

    /** C: modes, transport per tonne-kilometre, all printed conditions, one multiplier, H as coal. */
    public static final Reading DEFAULT = new Reading(
            CrispValue.MODE,
            TransportPricing.PER_TONNE_KILOMETRE,
            Conditions.ALL_PRINTED,
            DemandMultiplier.COMMON,
            Stance.OPTIMISTIC,
            History.COAL_OUTPUT);

    /** The price of carrying a tonne of gangue. */
    public enum TransportPricing {
        /** C_t d: equations (7) and (9); Table 4's header gives the kilometre to the other cost. */
        PER_TONNE_KILOMETRE,
        /** C_t: the header of Table 4 and the first copy of the budget in the model after (14). */
        PER_TONNE
    }

    /** Which conditions bind the collieries. */
    public enum Conditions {
        /** Equations (8) to (13) and R ≥ 0. */
        ALL_PRINTED,
        /** Without the least outputs of (8) and the demand (11): then every site has a plan, as in the paper's tables. */
        WITHOUT_LEAST_OUTPUT_AND_DEMAND
    }

    /** Who answers for the demand (11), the one condition the collieries share. */
    public enum DemandMultiplier {
        /** One multiplier for all: the variational equilibrium (Rosen 1965), the greatest joint profit. */
        COMMON,
        /** One for each colliery: every generalised Nash equilibrium. */
        OWN
    }

    /** Which of several equilibria the leader counts on, by revenue Z₂. */
    public enum Stance {
        OPTIMISTIC,
        PESSIMISTIC
    }

    /** What H_j is, in the allowance α H_j or α E_j H_j. */
    public enum History {
        /** Coal, as Table 1 heads it: the allowance is α E_j H_j, and Table 12 follows. */
        COAL_OUTPUT,
        /** Gangue, as Section 3.2.2 says: the allowance is α H_j, several times the gangue there is, so (10) never binds. */
        GANGUE
    }

    /** Every combination of mode or λ = ½, the two transport prices, and C, D, P: twelve readings. */
    public static List<Reading> all() {
        List<Reading> readings = new ArrayList<>();
        for (CrispValue crispValue : List.of(CrispValue.MODE, new CrispValue.ExpectedValue(0.5))) {
            for (TransportPricing transport : TransportPricing.values()) {
                Reading common = DEFAULT.withCrispValue(crispValue).withTransport(transport);
                readings.add(common);
                readings.add(common.withConditions(Conditions.WITHOUT_LEAST_OUTPUT_AND_DEMAND));
                readings.add(common.withOwnMultipliers(Stance.PESSIMISTIC));
            }
        }
        return List.copyOf(readings);
    }

    public Reading withCrispValue(CrispValue other) {
        return new Reading(other, transport, conditions, demandMultiplier, stance, history);
    }

    public Reading withTransport(TransportPricing other) {
        return new Reading(crispValue, other, conditions, demandMultiplier, stance, history);
    }

    public Reading withConditions(Conditions other) {
        return new Reading(crispValue, transport, other, demandMultiplier, stance, history);
    }

    /** Every colliery has its own multiplier of demand, and the leader this stance. */
    public Reading withOwnMultipliers(Stance other) {
        return new Reading(crispValue, transport, conditions, DemandMultiplier.OWN, other, history);
    }

    public Reading withHistory(History other) {
        return new Reading(crispValue, transport, conditions, demandMultiplier, stance, other);
    }

    /** C, D or P where the choice has a letter, else the choices in words. */
    public String letter() {
        if (conditions == Conditions.WITHOUT_LEAST_OUTPUT_AND_DEMAND) {
            return "D";
        }
        if (demandMultiplier == DemandMultiplier.COMMON) {
            return "C";
        }
        return stance == Stance.PESSIMISTIC ? "P" : "own multipliers, optimistic";
    }

    @Override
    public String toString() {
        return "%s, %s, %s%s"
                .formatted(
                        letter(),
                        crispValue,
                        transport == TransportPricing.PER_TONNE ? "per tonne" : "per tonne-kilometre",
                        history == History.GANGUE ? ", H as gangue" : "");
    }
}
