package apportion.gravity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A gravity model of flows fitted by Poisson maximum likelihood: y_ij ~ Poisson(μ_ij) with
 * ln μ_ij = constant + α ln V_i + γ ln W_j + β g(D_ij), where g(D) = D (exponential deterrence) or ln D (power).
 *
 * <p>A constrained variant puts one level for each origin in the place of α ln V_i, or one for each destination in the
 * place of γ ln W_j; the fit then keeps the totals of observed flows of each origin, or destination. Levels are counted
 * from the first origin (destination) among the flows, which the constant stands for. Source: Flowerdew and Aitkin (1982),
 * "A method of fitting the gravity model based on the Poisson distribution", J. Regional Science 22(2); names of the
 * variants as in Wilson (1971). Zero flows take part; pairs without an observation may be left out, and the same pair may
 * be observed more than once.
 */
public record PoissonGravity(
        List<Flow> flows, Deterrence deterrence, Constraint constraint, double tolerance, int iterationLimit) {

    /** How distance enters. */
    public enum Deterrence {
        /** μ falls as exp(βD); the coefficient is called "distance". */
        EXPONENTIAL,
        /** μ falls as D^β; the coefficient is called "log distance". */
        POWER
    }

    /** Which totals the fit keeps. */
    public enum Constraint {
        NONE(false, false),
        PRODUCTION(true, false),
        ATTRACTION(false, true),
        DOUBLY(true, true);

        private final boolean keepsOrigins;
        private final boolean keepsDestinations;

        Constraint(boolean keepsOrigins, boolean keepsDestinations) {
            this.keepsOrigins = keepsOrigins;
            this.keepsDestinations = keepsDestinations;
        }
    }

    public PoissonGravity {
        flows = List.copyOf(flows);
        if (flows.isEmpty()) {
            throw new IllegalArgumentException("A gravity model needs at least one flow, got none.");
        }
        if (!(tolerance > 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance must be positive and finite, got %s.".formatted(tolerance));
        }
        if (iterationLimit < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "iterationLimit must be at least 1, got %d.", iterationLimit));
        }
    }

    /** The unconstrained model with this deterrence. */
    public static PoissonGravity of(List<Flow> flows, Deterrence deterrence) {
        return new PoissonGravity(flows, deterrence, Constraint.NONE, 1e-8, 100);
    }

    public PoissonGravity withConstraint(Constraint other) {
        return new PoissonGravity(flows, deterrence, other, tolerance, iterationLimit);
    }

    /** The largest change of any ln μ in the last step, 1e-8 unless told. */
    public PoissonGravity withTolerance(double other) {
        return new PoissonGravity(flows, deterrence, constraint, other, iterationLimit);
    }

    /** The number of steps, 100 unless told. */
    public PoissonGravity withIterationLimit(int other) {
        return new PoissonGravity(flows, deterrence, constraint, tolerance, other);
    }

    /** Fits the model; a power of distance needs every distance positive. */
    public PoissonOutcome fit() {
        if (flows.stream().allMatch(flow -> flow.count() == 0)) {
            return new PoissonOutcome.NoMaximum("Every flow is 0, so the constant runs to minus infinity.");
        }
        Map<String, double[]> design = new LinkedHashMap<>();
        design.put("constant", column(flow -> 1));
        if (constraint.keepsOrigins) {
            List<String> silent = putLevels(design, "origin ", Flow::origin);
            if (!silent.isEmpty()) {
                return allZero("from", silent.get(0));
            }
        } else {
            design.put("log origin mass", column(flow -> Math.log(flow.originMass())));
        }
        if (constraint.keepsDestinations) {
            List<String> silent = putLevels(design, "destination ", Flow::destination);
            if (!silent.isEmpty()) {
                return allZero("to", silent.get(0));
            }
        } else {
            design.put("log destination mass", column(flow -> Math.log(flow.destinationMass())));
        }
        switch (deterrence) {
            case EXPONENTIAL -> design.put("distance", column(Flow::distance));
            case POWER -> design.put("log distance", column(PoissonGravity::logDistance));
        }
        return PoissonRegression.fit(design, column(Flow::count), tolerance, iterationLimit);
    }

    /** Adds one 0/1 column for each place but the first, and returns the places whose flows are all 0. */
    private List<String> putLevels(Map<String, double[]> design, String prefix, Function<Flow, String> place) {
        List<String> silent = new ArrayList<>();
        List<String> places = flows.stream().map(place).distinct().toList();
        for (String name : places) {
            if (flows.stream().filter(flow -> place.apply(flow).equals(name)).allMatch(flow -> flow.count() == 0)) {
                silent.add(name);
            }
        }
        for (String name : places.subList(1, places.size())) {
            design.put(prefix + name, column(flow -> place.apply(flow).equals(name) ? 1 : 0));
        }
        return silent;
    }

    private static PoissonOutcome allZero(String direction, String name) {
        return new PoissonOutcome.NoMaximum(
                "Every flow %s '%s' is 0, so its level runs to minus infinity.\nMaybe leave its flows out."
                        .formatted(direction, name));
    }

    private static double logDistance(Flow flow) {
        if (flow.distance() == 0) {
            throw new IllegalArgumentException(
                    "A power of distance needs a positive distance from '%s' to itself, got 0.\nMaybe leave flows inside a place out."
                            .formatted(flow.origin()));
        }
        return Math.log(flow.distance());
    }

    private double[] column(ToDoubleFunction<Flow> value) {
        return IntStream.range(0, flows.size())
                .mapToDouble(row -> value.applyAsDouble(flows.get(row)))
                .toArray();
    }
}
