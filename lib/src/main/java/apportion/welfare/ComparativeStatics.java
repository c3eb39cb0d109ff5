package apportion.welfare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Analytic derivatives of a relocation game's equilibrium and cooperative optimum in every parameter θ.
 *
 * <p>Flows by implicit differentiation of the first-order conditions: dm_i/dθ = (∂²E_i/∂m_i∂θ)/D without cooperation,
 * and dm/dθ = −H⁻¹(∂²E_c/∂m∂θ) with it. Welfare at the equilibrium changes directly and through the others' flows,
 * dE_i/dθ = ∂E_i/∂θ + Σ_{j≠i} (∂E_i/∂m_j)(dm_j/dθ); the own flow drops out, being optimal. For E_c all flows drop out
 * (envelope theorem).
 *
 * <p>Derivatives of the free equilibrium and optimum; they say nothing about flows held at a bound.
 */
public final class ComparativeStatics {

    private final RelocationGame game;
    private final RelocationParameters at;
    private final RelocationCooperation plan;
    private final RelocationFlows free;
    private final RelocationFlows planned;

    private ComparativeStatics(RelocationGame game, Technology technology) {
        this.game = game;
        this.at = game.parameters();
        this.plan = RelocationCooperation.of(at).withTechnology(technology);
        this.free = game.equilibrium().flows();
        this.planned = plan.optimum().flows();
    }

    /** The derivatives of a game, and of cooperation with shared technology. */
    public static ComparativeStatics of(RelocationGame game) {
        return new ComparativeStatics(game, Technology.SHARED);
    }

    /** A copy for cooperation with the other technology. */
    public ComparativeStatics withTechnology(Technology technology) {
        return new ComparativeStatics(game, technology);
    }

    /** The derivatives in one parameter. */
    public Sensitivity in(RelocationParameter parameter) {
        int n = at.regions().size();
        List<Double> flows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            flows.add(ownCrossDerivative(i, parameter) / at.curvature());
        }
        List<Double> welfare = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double derivative = directEffect(i, parameter);
            for (int j = 0; j < n; j++) {
                derivative -= at.damage(j, i) * direction(j) * flows.get(j);
            }
            welfare.add(derivative);
        }
        return new Sensitivity(
                parameter, parameter.in(at), flows, welfare, planDerivatives(parameter), planWelfare(parameter));
    }

    /** The derivatives in every parameter. */
    public List<Sensitivity> all() {
        return RelocationParameter.all(at).stream().map(this::in).toList();
    }

    /**
     * One row for each parameter: its value, the derivatives of each flow and welfare at the equilibrium, then of each
     * inflow and of welfare under cooperation (column names end in "together").
     */
    public Table table() {
        List<Sensitivity> rows = all();
        Table table = Table.create("Comparative statics")
                .addColumns(StringColumn.create(
                        "parameter", rows.stream().map(row -> row.parameter().symbol())));
        addColumn(table, "value", rows, Sensitivity::value);
        for (int i = 0; i < at.regions().size(); i++) {
            int region = i;
            addColumn(
                    table, RelocationGame.flowName(i), rows, row -> row.flows().get(region));
        }
        for (int i = 0; i < at.regions().size(); i++) {
            int region = i;
            addColumn(
                    table,
                    "E " + at.regions().get(i),
                    rows,
                    row -> row.welfare().get(region));
        }
        for (int i = 1; i < at.regions().size(); i++) {
            int region = i;
            addColumn(
                    table,
                    RelocationGame.flowName(i) + " together",
                    rows,
                    row -> row.cooperativeInflows().get(region - 1));
        }
        addColumn(table, "E together", rows, Sensitivity::cooperativeWelfare);
        return table;
    }

    private static void addColumn(
            Table table, String name, List<Sensitivity> rows, Function<Sensitivity, Double> figure) {
        table.addColumns(DoubleColumn.create(name, rows.stream().map(figure).toArray(Double[]::new)));
    }

    /** How a region's emissions answer to its flow: −1 for the giver, +1 for a receiver. */
    private static int direction(int region) {
        return region == 0 ? -1 : 1;
    }

    private double emissions(int region, RelocationFlows flows) {
        return at.initialEmissions().get(region) + direction(region) * flows.ofRegion(region);
    }

    /** dD/dθ. */
    private double curvatureDerivative(RelocationParameter parameter) {
        return switch (parameter.kind()) {
            case LOCAL_DAMAGE -> 1;
            case ABATEMENT_COST -> at.abatementResponse() * at.abatementResponse();
            case ABATEMENT_RESPONSE -> 2 * at.abatementCost() * at.abatementResponse();
            default -> 0;
        };
    }

    /** ∂²E_i/∂m_i∂θ, from the left sides of eqs. (5)-(7). */
    private double ownCrossDerivative(int region, RelocationParameter parameter) {
        boolean own = parameter.region() == region;
        int direction = direction(region);
        return switch (parameter.kind()) {
            case INITIAL_EMISSIONS -> own ? -direction * at.curvature() : 0;
            case UTILITY_COEFFICIENT -> own ? direction : 0;
            case TAX_PRICE -> -direction;
            case LOCAL_DAMAGE, ABATEMENT_COST, ABATEMENT_RESPONSE ->
                -direction * emissions(region, free) * curvatureDerivative(parameter);
            case COMPENSATION -> region == 0 ? game.compensationSign().sign() : 1;
            case GIVER_SUBSIDY -> region == 0 ? 1 : 0;
            case RECEIVER_SUBSIDY -> region == 0 ? 0 : 1;
            case DIFFUSION_DAMAGE -> 0;
        };
    }

    /** ∂E_i/∂θ at fixed flows, from eqs. (2)-(4). */
    private double directEffect(int region, RelocationParameter parameter) {
        double left = emissions(region, free);
        boolean own = parameter.region() == region;
        return switch (parameter.kind()) {
            case INITIAL_EMISSIONS ->
                own
                        ? at.utilityCoefficients().get(region) - at.taxPrice() - at.curvature() * left
                        : -at.damage(parameter.region(), region);
            case UTILITY_COEFFICIENT -> own ? left : 0;
            case TAX_PRICE -> -left;
            case LOCAL_DAMAGE, ABATEMENT_COST, ABATEMENT_RESPONSE ->
                -0.5 * left * left * curvatureDerivative(parameter);
            case COMPENSATION -> region == 0 ? game.compensationSign().sign() * free.outflow() : free.ofRegion(region);
            case GIVER_SUBSIDY -> region == 0 ? free.outflow() : 0;
            case RECEIVER_SUBSIDY -> region == 0 ? 0 : free.ofRegion(region);
            case DIFFUSION_DAMAGE -> parameter.harmed() == region ? -emissions(parameter.region(), free) : 0;
        };
    }

    private List<Double> planDerivatives(RelocationParameter parameter) {
        RealVector cross = new ArrayRealVector(at.receivers());
        for (int i = 1; i <= at.receivers(); i++) {
            cross.setEntry(i - 1, planCrossDerivative(i, parameter));
        }
        RealVector derivatives = new CholeskyDecomposition(
                        plan.welfareFunction().hessian().scalarMultiply(-1))
                .getSolver()
                .solve(cross);
        List<Double> list = new ArrayList<>();
        for (int i = 0; i < at.receivers(); i++) {
            list.add(derivatives.getEntry(i));
        }
        return list;
    }

    /** ∂²E_c/∂m_i∂θ, from the left sides of eqs. (14)-(15). */
    private double planCrossDerivative(int receiver, RelocationParameter parameter) {
        int origin = parameter.region();
        int side = origin == 0 ? 1 : origin == receiver ? -1 : 0;
        return switch (parameter.kind()) {
            case INITIAL_EMISSIONS -> side * at.curvature();
            case UTILITY_COEFFICIENT -> plan.technology() == Technology.SHARED ? 0 : -side;
            case LOCAL_DAMAGE, ABATEMENT_COST, ABATEMENT_RESPONSE ->
                (emissions(0, planned) - emissions(receiver, planned)) * curvatureDerivative(parameter);
            case GIVER_SUBSIDY, RECEIVER_SUBSIDY -> 1;
            case TAX_PRICE, COMPENSATION -> 0;
            case DIFFUSION_DAMAGE -> side;
        };
    }

    /** ∂E_c/∂θ at fixed flows, from eq. (13), which by the envelope theorem is dE_c/dθ at the optimum. */
    private double planWelfare(RelocationParameter parameter) {
        double total = 0;
        double squares = 0;
        for (int i = 0; i < at.regions().size(); i++) {
            double left = emissions(i, planned);
            total += left;
            squares += left * left;
        }
        int origin = parameter.region();
        boolean shared = plan.technology() == Technology.SHARED;
        return switch (parameter.kind()) {
            case INITIAL_EMISSIONS ->
                at.utilityCoefficients().get(shared ? 0 : origin)
                        - at.taxPrice()
                        - at.curvature() * emissions(origin, planned)
                        - at.diffusionDamage().get(origin).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum();
            case UTILITY_COEFFICIENT -> shared ? (origin == 0 ? total : 0) : emissions(origin, planned);
            case TAX_PRICE -> -total;
            case LOCAL_DAMAGE, ABATEMENT_COST, ABATEMENT_RESPONSE -> -0.5 * squares * curvatureDerivative(parameter);
            case COMPENSATION -> 0;
            case GIVER_SUBSIDY, RECEIVER_SUBSIDY -> planned.outflow();
            case DIFFUSION_DAMAGE -> -emissions(origin, planned);
        };
    }
}
