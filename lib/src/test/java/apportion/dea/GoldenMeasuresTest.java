package apportion.dea;

import static apportion.dea.ReturnsToScale.CONSTANT;
import static apportion.dea.ReturnsToScale.VARIABLE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Additive, Russell, slacks-based and economic cases; sources and tolerances stand in the file of cases. */
class GoldenMeasuresTest {

    @Test
    void additive() {
        DeaCases golden = DeaCases.of("R03");
        AdditiveModel model = AdditiveModel.of(golden.units());
        golden.compare("crs", model.withReturnsToScale(CONSTANT).solve().scores());
        golden.compare("vrs", model.withReturnsToScale(VARIABLE).solve().scores());
    }

    @Test
    void enhancedRussellGraphMeasure() {
        DeaCases golden = DeaCases.of("R07");
        golden.compare(
                "crs",
                SlacksBasedModel.of(golden.units())
                        .withReturnsToScale(CONSTANT)
                        .solve()
                        .scores());
    }

    @Test
    void russellInput() {
        DeaCases golden = DeaCases.of("R14");
        RussellModel model = RussellModel.of(golden.units());
        golden.compare("crs", model.withReturnsToScale(CONSTANT).solve().scores());
        golden.compare("crs", model.withReturnsToScale(VARIABLE).solve().scores()); // the case says: the same here
    }

    @Test
    void slacksBased() {
        for (String id : List.of("R18", "R25")) {
            DeaCases golden = DeaCases.of(id);
            golden.compare(
                    "sbm",
                    SlacksBasedModel.of(golden.units())
                            .withReturnsToScale(CONSTANT)
                            .solve()
                            .scores());
        }
    }

    @Test
    void cost() {
        DeaCases golden = DeaCases.of("R08");
        CostModel model = CostModel.of(golden.units(), Prices.same(Map.of("x1", 2.0, "x2", 1.0)));
        golden.compare("cost_crs", model.withReturnsToScale(CONSTANT).solve().economic());
        golden.compare("cost_vrs", model.solve().economic());
        golden.compare("alloc_vrs", model.solve().allocative());
    }

    @Test
    void profit() {
        DeaCases golden = DeaCases.of("R10");
        EconomicResult result = ProfitModel.of(
                        golden.units(), Prices.same(Map.of("x1", 2.0, "x2", 1.0, "y1", 2.0, "y2", 1.0)))
                .withMonetaryDirection()
                .solve();
        golden.compare("economic", result.economic());
        golden.compare("technical", result.technical());
        golden.compare("allocative", result.allocative());
    }
}
