package apportion.welfare;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealVector;

/**
 * The non-cooperative relocation game: each region sets its own flow, eqs. (2)-(10) of the relocation model by Zeng et
 * al. (2023), for any number R of receivers.
 *
 * <p>With D = d + 1 + g·k², emissions after relocation x_1 = q_1 − m and x_i = q_i + m_i, welfare is
 * E_1 = (a_1 − p)x_1 − ½D·x_1² − β₁m + β₂m − Σ_j d_j¹x_j and
 * E_i = (a_i − p)x_i − ½D·x_i² + β₁m_i + β₃m_i − Σ_{j≠i} d_jⁱx_j.
 * No first-order condition contains another region's flow, so each region has a dominant flow. Nothing makes the flows
 * balance: m = Σ m_i is a market-clearing condition, see {@link MarketClearing}.
 */
public final class RelocationGame {

    private final RelocationParameters parameters;
    private final CompensationSign sign;

    private RelocationGame(RelocationParameters parameters, CompensationSign sign) {
        this.parameters = parameters;
        this.sign = sign;
    }

    /** The game in which the giver pays the compensation. */
    public static RelocationGame of(RelocationParameters parameters) {
        return new RelocationGame(parameters, CompensationSign.PAID);
    }

    /** A copy with the other reading of the giver's compensation term. */
    public RelocationGame withCompensationSign(CompensationSign other) {
        return new RelocationGame(parameters, other);
    }

    public RelocationParameters parameters() {
        return parameters;
    }

    public CompensationSign compensationSign() {
        return sign;
    }

    /** The name of a region's flow: m for the giver, m_1 … m_R for the receivers. */
    static String flowName(int region) {
        return region == 0 ? "m" : "m_" + region;
    }

    /** The flows' names, the giver's first. */
    List<String> flowNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= parameters.receivers(); i++) {
            names.add(flowName(i));
        }
        return names;
    }

    /** The game with one player for each region, which decides on its own flow. */
    public QuadraticGame quadraticGame() {
        List<String> names = flowNames();
        List<QuadraticPlayer> players = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            players.add(
                    new QuadraticPlayer(parameters.regions().get(i), List.of(names.get(i)), welfareFunction(i, names)));
        }
        return QuadraticGame.of(players);
    }

    private AffineFunction emissions(int region) {
        return AffineFunction.constant(parameters.initialEmissions().get(region))
                .plus(flowName(region), region == 0 ? -1 : 1);
    }

    private QuadraticFunction welfareFunction(int region, List<String> names) {
        double subsidy = region == 0
                ? sign.sign() * parameters.compensation() + parameters.giverSubsidy()
                : parameters.compensation() + parameters.receiverSubsidy();
        QuadraticFunction welfare = QuadraticFunction.zero(names)
                .plus(
                        emissions(region),
                        parameters.utilityCoefficients().get(region) - parameters.taxPrice(),
                        -parameters.curvature())
                .plusLinear(flowName(region), subsidy);
        for (int other = 0; other < names.size(); other++) {
            if (other != region) {
                welfare = welfare.plus(emissions(other), -parameters.damage(other, region), 0);
            }
        }
        return welfare;
    }

    /** E_i at given flows, by region, eqs. (2)-(4). */
    public Map<String, Double> welfare(RelocationFlows flows) {
        QuadraticGame game = quadraticGame();
        return game.payoffs(game.vector(named(flows)));
    }

    /** ∂E_i/∂m_i at given flows, by region: the left sides of eqs. (5)-(7). */
    public Map<String, Double> firstOrderConditions(RelocationFlows flows) {
        QuadraticGame game = quadraticGame();
        RealVector gradients = game.ownGradients(game.vector(named(flows)));
        Map<String, Double> byRegion = new LinkedHashMap<>();
        for (int i = 0; i < gradients.getDimension(); i++) {
            byRegion.put(parameters.regions().get(i), gradients.getEntry(i));
        }
        return byRegion;
    }

    private Map<String, Double> named(RelocationFlows flows) {
        if (flows.inflows().size() != parameters.receivers()) {
            throw new IllegalArgumentException(
                    "%d inflows for %d receivers.".formatted(flows.inflows().size(), parameters.receivers()));
        }
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i <= parameters.receivers(); i++) {
            named.put(flowName(i), flows.ofRegion(i));
        }
        return named;
    }

    /**
     * The equilibrium in closed form, eqs. (8)-(10): m = q_1 − (a_1 − p + β₁ − β₂)/D and
     * m_i = (a_i − p + β₁ + β₃)/D − q_i.
     *
     * <p>Flows may come out negative; the result names them and {@link #boundedEquilibrium()} keeps them at zero.
     */
    public RelocationEquilibrium equilibrium() {
        double curvature = parameters.curvature();
        List<Double> inflows = new ArrayList<>();
        for (int i = 1; i <= parameters.receivers(); i++) {
            inflows.add(
                    marginalGain(i) / curvature - parameters.initialEmissions().get(i));
        }
        double outflow = parameters.initialEmissions().get(0) - marginalGain(0) / curvature;
        return described(new RelocationFlows(outflow, inflows));
    }

    /** What a region gains from the first unit of emissions after relocation: the numerators of eqs. (8)-(10). */
    double marginalGain(int region) {
        double net = parameters.utilityCoefficients().get(region) - parameters.taxPrice();
        return region == 0
                ? net - sign.sign() * parameters.compensation() - parameters.giverSubsidy()
                : net + parameters.compensation() + parameters.receiverSubsidy();
    }

    /**
     * The equilibrium when no flow can be negative, by best responses within bounds.
     *
     * <p>A region whose free flow would be negative stays at zero, where its own gradient must be ≤ 0.
     */
    public Outcome<BestResponseEquilibrium> boundedEquilibrium() {
        StrategyBox box = StrategyBox.unbounded();
        for (String name : flowNames()) {
            box = box.with(name, 0, Double.POSITIVE_INFINITY);
        }
        return quadraticGame().equilibriumWithin(box);
    }

    private RelocationEquilibrium described(RelocationFlows flows) {
        return new RelocationEquilibrium(flows, welfare(flows), firstOrderConditions(flows), -parameters.curvature());
    }

    @Override
    public String toString() {
        return "Relocation game, compensation %s by the giver%n%s"
                .formatted(sign == CompensationSign.PAID ? "paid" : "received", parameters);
    }
}
