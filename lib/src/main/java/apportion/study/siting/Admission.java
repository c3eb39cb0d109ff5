package apportion.study.siting;

import java.util.List;

/** How a site's satisfaction degree is computed, which equation (5) compares with β: the smallest over the collieries. */
public enum Admission {
    /** No site is turned down. */
    EVERY_SITE {
        @Override
        double satisfaction(CollieryAtSite colliery, Colliery printed, Reading reading) {
            return 1;
        }
    },

    /**
     * Equation (4): (T + α E H − E C_basic) / (E (C_capacity − C_basic)) between 0 and 1. Its third branch, printed with
     * "<" for "≥", is read as 1. With the printed data no site gets beyond 0.14.
     */
    EQUATION_4 {
        @Override
        double satisfaction(CollieryAtSite colliery, Colliery printed, Reading reading) {
            return share(colliery, printed, colliery.allowance());
        }
    },

    /** Equation (4) with the whole stack that (10) allows, α + φ instead of α. */
    EQUATION_4_WITH_EXCESS {
        @Override
        double satisfaction(CollieryAtSite colliery, Colliery printed, Reading reading) {
            return share(colliery, printed, colliery.stackLimit());
        }
    },

    /**
     * The share of the site's haulage that a colliery's budget pays for at full output,
     * min(1, (C_m − C_o C_capacity) / (C_t d T)).
     *
     * <p>Found by search among formulas of the printed data, not in the paper: it gives all 150 flags of Tables 6 to 10.
     * Whether the authors used it is not known.
     */
    AFFORDABLE_HAULAGE {
        @Override
        double satisfaction(CollieryAtSite colliery, Colliery printed, Reading reading) {
            double left = colliery.budget() - colliery.operatingCost() * colliery.capacity();
            return Math.max(0, Math.min(1, left / (colliery.haulCost() * colliery.haulCapacity())));
        }
    };

    abstract double satisfaction(CollieryAtSite colliery, Colliery printed, Reading reading);

    /** The smallest satisfaction degree of the collieries if the facility stands at this site. */
    public double satisfaction(int site, double excess, Reading reading) {
        List<CollieryAtSite> collieries =
                CollieriesAtSite.of(site, excess, reading).collieries();
        double smallest = 1;
        for (int j = 0; j < collieries.size(); j++) {
            smallest = Math.min(
                    smallest,
                    satisfaction(collieries.get(j), SitingData.collieries().get(j), reading));
        }
        return smallest;
    }

    private static double share(CollieryAtSite colliery, Colliery printed, double stack) {
        double emission = colliery.emission();
        double above = colliery.haulCapacity() + stack - emission * printed.leastOutput();
        return Math.max(0, Math.min(1, above / (emission * (printed.capacity() - printed.leastOutput()))));
    }
}
