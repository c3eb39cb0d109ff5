package apportion.welfare;

/** The sign of the giver's compensation term β₁·m, eq. (2) of the relocation model. */
public enum CompensationSign {
    /** −β₁·m: the giver pays. The first-order condition (5) and the cooperative sum (13) need this one. */
    PAID(-1),
    /** +β₁·m: the giver receives as well, as eq. (2) is printed; the payments then do not cancel in the sum. */
    RECEIVED(1);

    private final int sign;

    CompensationSign(int sign) {
        this.sign = sign;
    }

    /** −1 or +1, the factor of β₁·m in the giver's welfare. */
    public int sign() {
        return sign;
    }
}
