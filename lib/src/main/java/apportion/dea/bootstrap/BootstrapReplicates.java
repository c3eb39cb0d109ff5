package apportion.dea.bootstrap;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.EfficiencyResult;
import apportion.dea.Factor;
import apportion.dea.Factor.Role;
import apportion.dea.Orientation;
import apportion.dea.RadialModel;
import apportion.dea.ReturnsToScale;
import apportion.sweep.Grid;
import apportion.sweep.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The replications of {@link SimarWilsonBootstrap} as tasks: each draws a pseudo-sample from its own stream and scores the
 * original units against it, one linear program for each unit.
 *
 * @param units with a score
 * @param distances of these units to their own frontier, 1/θ or φ
 * @param bandwidth of the smoothed distances
 * @param count how many replications
 */
public record BootstrapReplicates(
        DecisionMakingUnits units,
        Orientation orientation,
        ReturnsToScale returnsToScale,
        List<Double> distances,
        double bandwidth,
        int count)
        implements Grid<BootstrapReplicates.Replicated> {

    public BootstrapReplicates {
        distances = List.copyOf(distances);
    }

    /**
     * One replication.
     *
     * @param distances of the original units to the pseudo-frontier, in order
     */
    public record Replicated(List<Double> distances) {
        public Replicated {
            distances = List.copyOf(distances);
        }
    }

    /** The task of a replication; all that tells it from another is its random stream. */
    public record Replicate(BootstrapReplicates of) implements Task<Replicated> {
        @Override
        public Replicated compute(RandomGenerator random) {
            return new Replicated(Arrays.stream(of.distances(random)).boxed().toList());
        }
    }

    @Override
    public Task<Replicated> task(int index) {
        return new Replicate(this);
    }

    double[] distances(RandomGenerator random) {
        double[] original = distances.stream().mapToDouble(Double::doubleValue).toArray();
        double[] moved = SmoothedDistances.withBandwidth(original, bandwidth).draw(random);
        EfficiencyResult result = RadialModel.of(units)
                .withOrientation(orientation)
                .withReturnsToScale(returnsToScale)
                .withoutSecondStage()
                .withReference(pseudo(original, moved))
                .solve();
        return IntStream.range(0, original.length)
                .mapToDouble(k -> isInput() ? 1 / result.score(k) : result.score(k))
                .toArray();
    }

    private boolean isInput() {
        return orientation == Orientation.INPUT;
    }

    /** Each unit on its own ray, at the drawn distance instead of its own. */
    private DecisionMakingUnits pseudo(double[] original, double[] moved) {
        DecisionMakingUnits pseudo = units;
        for (Factor factor : units.factors(isInput() ? Role.INPUT : Role.GOOD_OUTPUT)) {
            if (factor.discretionary()) {
                List<Double> values = new ArrayList<>();
                for (int k = 0; k < moved.length; k++) {
                    double ratio = isInput() ? moved[k] / original[k] : original[k] / moved[k];
                    values.add(units.value(factor.name(), k) * ratio);
                }
                pseudo = pseudo.withValues(factor.name(), values);
            }
        }
        return pseudo;
    }
}
