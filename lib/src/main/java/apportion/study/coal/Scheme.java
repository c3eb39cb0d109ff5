package apportion.study.coal;

/** The three allocation schemes of Table 3. */
public enum Scheme {
    /** The paper's bi-level optimised allocation scheme. */
    BOAS,
    /** The government's allocation scheme of 2016. */
    GAS,
    /** The single-level optimised allocation scheme of Wang et al. (2019). */
    SOAS
}
