package apportion.welfare;

import apportion.solve.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The worth of coalitions of regions in the relocation model: γ and α, with or without shared technology, with flows
 * free or in balance. Coalitions are bit masks; bit 0 is the giver, bit i receiver i.
 *
 * <ul>
 *   <li>γ: members set the flows they own so as to maximise the sum of their welfare; every outsider sets its own flow
 *       to its own best response. No bounds unless asked for, so flows may be negative; the result names them.
 *   <li>α: members set their flows, within the bounds, so as to maximise what is left when outsiders set theirs, within
 *       the bounds, to do them most harm.
 *   <li>{@link FlowBalance} says who owns which flow. m = Σ m_i is imposed with {@code BALANCED} only.
 *   <li>{@link Technology#SHARED}: if the giver is a member, all members produce with a_1; outsiders never do.
 *   <li>The giver pays the compensation ({@link CompensationSign#PAID}).
 * </ul>
 *
 * <p>With {@code BALANCED} and {@code SHARED}, γ of all regions is the maximum of E_c, eq. (13).
 */
public final class RelocationCoalitions {

    private final RelocationParameters parameters;
    private final FlowBalance balance;
    private final Technology technology;
    private final StrategyBox box;

    private RelocationCoalitions(
            RelocationParameters parameters, FlowBalance balance, Technology technology, StrategyBox box) {
        this.parameters = parameters;
        this.balance = balance;
        this.technology = technology;
        this.box = box;
    }

    /** Balanced flows, shared technology and the default bounds. */
    public static RelocationCoalitions of(RelocationParameters parameters) {
        return new RelocationCoalitions(
                parameters, FlowBalance.BALANCED, Technology.SHARED, defaultBox(parameters, FlowBalance.BALANCED));
    }

    /** A copy with the other ownership of flows, and the default bounds for it. */
    public RelocationCoalitions withBalance(FlowBalance other) {
        return new RelocationCoalitions(parameters, other, technology, defaultBox(parameters, other));
    }

    /** A copy with the other technology inside coalitions. */
    public RelocationCoalitions withTechnology(Technology other) {
        return new RelocationCoalitions(parameters, balance, other, box);
    }

    /** A copy with other bounds on the flows m (free flows only), m_1 … m_R. */
    public RelocationCoalitions withBox(StrategyBox other) {
        return new RelocationCoalitions(parameters, balance, technology, other);
    }

    /**
     * 0 ≤ m ≤ q_1 and 0 ≤ m_i ≤ q_1 for free flows; 0 ≤ m_i ≤ q_1/R for balanced ones, so that receivers together can
     * never take more than the giver has.
     */
    private static StrategyBox defaultBox(RelocationParameters parameters, FlowBalance balance) {
        double available = parameters.initialEmissions().get(0);
        StrategyBox box = StrategyBox.unbounded();
        if (balance == FlowBalance.FREE) {
            box = box.with(RelocationGame.flowName(0), 0, available);
        }
        for (int i = 1; i <= parameters.receivers(); i++) {
            double most = balance == FlowBalance.FREE ? available : available / parameters.receivers();
            box = box.with(RelocationGame.flowName(i), 0, most);
        }
        return box;
    }

    /** The bounds in force. */
    public StrategyBox box() {
        return box;
    }

    /** The game a coalition faces: its members' technology depends on who is in it. */
    public QuadraticGame gameOf(int coalition) {
        RelocationParameters at = parameters;
        if (technology == Technology.SHARED && (coalition & 1) == 1) {
            for (int i = 1; i <= parameters.receivers(); i++) {
                if ((coalition >> i & 1) == 1) {
                    at = at.withUtilityCoefficient(
                            i, parameters.utilityCoefficients().get(0));
                }
            }
        }
        QuadraticGame free = RelocationGame.of(at).quadraticGame();
        return balance == FlowBalance.FREE ? free : inBalance(free);
    }

    /** Puts Σ m_i for m in every welfare function, so that the giver is left without a decision. */
    private static QuadraticGame inBalance(QuadraticGame free) {
        List<String> inflows = free.variables().subList(1, free.variables().size());
        List<QuadraticPlayer> players = new ArrayList<>();
        for (QuadraticPlayer player : free.players()) {
            List<String> own =
                    player.variables().stream().filter(inflows::contains).toList();
            players.add(new QuadraticPlayer(player.name(), own, balanced(player.welfare(), inflows)));
        }
        return QuadraticGame.of(players);
    }

    private static QuadraticFunction balanced(QuadraticFunction welfare, List<String> inflows) {
        int receivers = inflows.size();
        // (m, m_1 … m_R) = B(m_1 … m_R): a first row of ones above the identity.
        RealMatrix balance = new Array2DRowRealMatrix(receivers + 1, receivers);
        for (int i = 0; i < receivers; i++) {
            balance.setEntry(0, i, 1);
            balance.setEntry(i + 1, i, 1);
        }
        return QuadraticFunction.of(
                inflows,
                welfare.constant(),
                balance.preMultiply(welfare.linear()),
                balance.transpose().multiply(welfare.hessian()).multiply(balance));
    }

    /** The regions of a coalition. */
    public List<String> members(int coalition) {
        int regions = parameters.regions().size();
        if (!(coalition > 0 && coalition < 1L << regions)) {
            throw new IllegalArgumentException("A coalition of %d regions is a mask from 1 to %d, got %d."
                    .formatted(regions, (1L << regions) - 1, coalition));
        }
        List<String> members = new ArrayList<>();
        for (int i = 0; i < regions; i++) {
            if ((coalition >> i & 1) == 1) {
                members.add(parameters.regions().get(i));
            }
        }
        return members;
    }

    /** γ, without bounds on the flows. */
    public CoalitionWorth gamma(int coalition) {
        List<String> members = members(coalition);
        return GammaWorth.of(gameOf(coalition), members);
    }

    /** γ with all flows within the bounds. */
    public Outcome<CoalitionWorth> gammaWithinBox(int coalition) {
        List<String> members = members(coalition);
        return GammaWorth.within(gameOf(coalition), members, box);
    }

    /** α, what the coalition can guarantee within the bounds. */
    public Outcome<CoalitionWorth> alpha(int coalition) {
        List<String> members = members(coalition);
        return AlphaWorth.of(gameOf(coalition), members, box);
    }

    /** γ without bounds as a characteristic function; the empty coalition is worth 0. */
    public IntToDoubleFunction gammaFunction() {
        return coalition -> coalition == 0 ? 0 : gamma(coalition).worth();
    }

    /** γ within the bounds as a characteristic function; a coalition without a certified answer is an exception. */
    public IntToDoubleFunction gammaWithinBoxFunction() {
        return coalition -> coalition == 0 ? 0 : certified(coalition, gammaWithinBox(coalition));
    }

    /** α as a characteristic function; a coalition without a certified answer is an exception. */
    public IntToDoubleFunction alphaFunction() {
        return coalition -> coalition == 0 ? 0 : certified(coalition, alpha(coalition));
    }

    private double certified(int coalition, Outcome<CoalitionWorth> outcome) {
        if (outcome instanceof Outcome.Optimal<CoalitionWorth> optimal) {
            return optimal.solution().worth();
        }
        throw new IllegalStateException(
                "Coalition %s has no certified worth: %s".formatted(members(coalition), outcome.reason()));
    }

    @Override
    public String toString() {
        return "Coalitions in relocation: flows %s, technology %s inside coalitions%n%s"
                .formatted(
                        balance == FlowBalance.FREE ? "free" : "in balance",
                        technology == Technology.SHARED ? "shared" : "own",
                        parameters);
    }
}
