package apportion.welfare;

/** Whether the giver's outflow is a decision of its own. */
public enum FlowBalance {
    /**
     * The giver sets m and each receiver its m_i, as in eqs. (5)-(7). Nothing makes them balance, so that a coalition of
     * the giver and receivers also keeps compensation that is received but not paid, β₁(Σ m_i − m).
     */
    FREE,
    /**
     * The receivers set their m_i and the giver gives away m = Σ m_i, as in eq. (13). The giver decides on nothing; in a
     * coalition its welfare counts when members choose their m_i. A receiver alone now sees that taking a unit also
     * lowers the giver's emissions, which harm it, so its m_i exceeds that of eq. (6) by d_1ⁱ/D.
     */
    BALANCED
}
