package apportion.welfare;

import apportion.solve.LinearProgram;
import apportion.solve.Outcome;
import apportion.solve.QuadraticProgram;
import apportion.solve.QuadraticSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Cooperative relocation: one plan for all regions in which the giver gives away what the receivers take, eqs. (13)-(18)
 * of the relocation model by Zeng et al. (2023), for any number R of receivers.
 *
 * <p>E_c(m_1 … m_R) is the sum of the regions' welfare at m = Σ m_i, where the compensation β₁ cancels whatever its
 * printed sign, so that it does not appear here. It is strictly concave: its Hessian is −D(I + 11ᵀ).
 */
public final class RelocationCooperation {

    private final RelocationParameters parameters;
    private final Technology technology;

    private RelocationCooperation(RelocationParameters parameters, Technology technology) {
        this.parameters = parameters;
        this.technology = technology;
    }

    /** Cooperation with the giver's technology in all regions, as in eq. (13). */
    public static RelocationCooperation of(RelocationParameters parameters) {
        return new RelocationCooperation(parameters, Technology.SHARED);
    }

    /** A copy with the other technology. */
    public RelocationCooperation withTechnology(Technology other) {
        return new RelocationCooperation(parameters, other);
    }

    public RelocationParameters parameters() {
        return parameters;
    }

    public Technology technology() {
        return technology;
    }

    /** E_c as a function of the inflows m_1 … m_R, eq. (13). */
    public QuadraticFunction welfareFunction() {
        RelocationParameters at = technology.in(parameters);
        List<String> names = new ArrayList<>();
        AffineFunction left = AffineFunction.constant(at.initialEmissions().get(0));
        for (int i = 1; i <= at.receivers(); i++) {
            names.add(RelocationGame.flowName(i));
            left = left.plus(RelocationGame.flowName(i), -1);
        }
        QuadraticFunction sum = QuadraticFunction.zero(names);
        for (int i = 0; i <= at.receivers(); i++) {
            AffineFunction emissions = i == 0
                    ? left
                    : AffineFunction.constant(at.initialEmissions().get(i)).plus(RelocationGame.flowName(i), 1);
            double slope = at.utilityCoefficients().get(i) - at.taxPrice() - damageDoneBy(i);
            sum = sum.plus(emissions, slope, -at.curvature());
        }
        for (String name : names) {
            sum = sum.plusLinear(name, at.giverSubsidy() + at.receiverSubsidy());
        }
        return sum;
    }

    private double damageDoneBy(int region) {
        return parameters.diffusionDamage().get(region).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** E_c at given inflows. */
    public double welfare(List<Double> inflows) {
        return welfareFunction().value(vector(inflows));
    }

    private RealVector vector(List<Double> inflows) {
        if (inflows.size() != parameters.receivers()) {
            throw new IllegalArgumentException(
                    "%d inflows for %d receivers.".formatted(inflows.size(), parameters.receivers()));
        }
        return new ArrayRealVector(
                inflows.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The optimum: one solve with the Cholesky factor of −H. */
    public CooperativeOptimum optimum() {
        QuadraticFunction welfare = welfareFunction();
        RealVector inflows = new CholeskyDecomposition(welfare.hessian().scalarMultiply(-1))
                .getSolver()
                .solve(welfare.linear());
        return described(Arrays.stream(inflows.toArray()).boxed().toList());
    }

    /**
     * The optimum in closed form, which for R = 2 and shared technology is eq. (17) and eq. (18) with d_2³ for its
     * misprinted d_2²: with n_i = a_i − a_1 + β₂ + β₃ + Σ_j d_1ʲ − Σ_j d_iʲ (a_i = a_1 if technology is shared) and
     * c_i = q_1 − q_i + n_i/D, m_i = c_i − Σ_j c_j/(R + 1).
     */
    public CooperativeOptimum closedForm() {
        RelocationParameters at = technology.in(parameters);
        List<Double> wishes = new ArrayList<>();
        for (int i = 1; i <= at.receivers(); i++) {
            double net = at.utilityCoefficients().get(i)
                    - at.utilityCoefficients().get(0)
                    + at.giverSubsidy()
                    + at.receiverSubsidy()
                    + damageDoneBy(0)
                    - damageDoneBy(i);
            wishes.add(at.initialEmissions().get(0) - at.initialEmissions().get(i) + net / at.curvature());
        }
        double total = wishes.stream().mapToDouble(Double::doubleValue).sum() / (at.receivers() + 1);
        return described(wishes.stream().map(wish -> wish - total).toList());
    }

    /**
     * The optimum with no negative flow and no more given away than there is, 0 ≤ m_i and Σ m_i ≤ q_1, by quadratic
     * programming.
     */
    public Outcome<BoundedOptimum> boundedOptimum() {
        QuadraticFunction welfare = welfareFunction();
        QuadraticProgram program = QuadraticProgram.maximise(welfare.variables(), welfare.linear(), welfare.hessian());
        Map<String, Double> ones = new LinkedHashMap<>();
        for (String name : welfare.variables()) {
            program = program.withLowerBound(name, 0);
            ones.put(name, 1.0);
        }
        return program.withRow(new LinearProgram.Row(
                        "what the giver has",
                        ones,
                        Double.NEGATIVE_INFINITY,
                        parameters.initialEmissions().get(0)))
                .solve()
                .map(this::bounded);
    }

    private BoundedOptimum bounded(QuadraticSolution solution) {
        List<Double> inflows = List.copyOf(solution.values().values());
        return new BoundedOptimum(
                RelocationFlows.balanced(inflows), welfare(inflows), solution.bindingDuals(), solution.certificate());
    }

    private CooperativeOptimum described(List<Double> inflows) {
        QuadraticFunction welfare = welfareFunction();
        RealMatrix hessian = welfare.hessian();
        return new CooperativeOptimum(
                RelocationFlows.balanced(inflows),
                welfare.value(vector(inflows)),
                Arrays.stream(welfare.gradient(vector(inflows)).toArray())
                        .boxed()
                        .toList(),
                Arrays.stream(new EigenDecomposition(hessian).getRealEigenvalues())
                        .sorted()
                        .boxed()
                        .toList());
    }

    @Override
    public String toString() {
        return "Cooperative relocation with %s technology%n%s"
                .formatted(technology == Technology.SHARED ? "shared" : "own", parameters);
    }
}
