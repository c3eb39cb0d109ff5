package apportion.dea;

/**
 * What all efficiency models share: the units to evaluate, the units that span the frontier (the same, unless said
 * otherwise), and {@link ModelOptions}. Models are values: each {@code with…} returns a changed copy.
 *
 * @param <M> the model itself
 */
public abstract class EfficiencyModel<M> {

    private final DecisionMakingUnits units;
    private final DecisionMakingUnits reference;
    private final ModelOptions options;

    EfficiencyModel(DecisionMakingUnits units, DecisionMakingUnits reference, ModelOptions options) {
        if (!units.factors().equals(reference.factors())) {
            throw new IllegalArgumentException("The reference units need the factors of the evaluated ones, %s, got %s."
                    .formatted(units.factors(), reference.factors()));
        }
        this.units = units;
        this.reference = reference;
        this.options = options;
    }

    abstract M copy(DecisionMakingUnits newReference, ModelOptions newOptions);

    /** Scores every evaluated unit; a unit that has no score has a status that says why. */
    public abstract EfficiencyResult solve();

    /** The evaluated units. */
    public final DecisionMakingUnits units() {
        return units;
    }

    /** The units that span the frontier. */
    public final DecisionMakingUnits reference() {
        return reference;
    }

    /** The options. */
    public final ModelOptions options() {
        return options;
    }

    /** The frontier is spanned by other units, with the same factors. */
    public final M withReference(DecisionMakingUnits newReference) {
        return copy(newReference, options);
    }

    /** Another assumption on scaling; variable returns if nothing is said. */
    public final M withReturnsToScale(ReturnsToScale returnsToScale) {
        return copy(reference, options.with(returnsToScale));
    }

    /** Another treatment of bad outputs; weak disposability by equality if nothing is said. */
    public final M withBadOutputs(BadOutputs badOutputs) {
        return copy(reference, options.with(badOutputs));
    }

    /** The second stage with these weights. */
    public final M withSlackWeights(ModelOptions.SlackWeights weights) {
        return copy(reference, options.with(weights));
    }

    /** Scores only: slacks and weights are those of the first program, in half the time. */
    public final M withoutSecondStage() {
        return copy(reference, options.withSecondStage(false));
    }

    /** Shares the programs among threads; the answers stay the same. */
    public final M withThreads(int threads) {
        return copy(reference, options.withThreads(threads));
    }
}
