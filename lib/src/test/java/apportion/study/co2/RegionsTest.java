package apportion.study.co2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import apportion.dea.DecisionMakingUnits;
import apportion.dea.inverse.FrontierShift;
import apportion.dea.inverse.FrontierSplit;
import apportion.dea.inverse.ProcedureResult;
import apportion.dea.inverse.QuotaProcedure;
import apportion.dea.inverse.QuotaShares;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RegionsTest {

    @Test
    void theColumnRepeatsAfter26RowsAndSkipsHainan() {
        assertThat(OtherManufactureColumn.period()).isEqualTo(26);
        assertThat(OtherManufactureColumn.regionWithoutValue()).isEqualTo("Hainan");
        assertThat(OtherManufactureColumn.total().value()).isCloseTo(701.904, within(26 * 0.0005));
        assertThat(OtherManufactureColumn.printed().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(748.437, within(1e-9));
    }

    @Test
    void theDecodedColumnIsTheOneOfTheDataPackage() {
        Table expected = Co2Data.dataPackage().table("table8_other_manufacture");
        Table decoded = OtherManufactureColumn.table();
        assertThat(decoded.doubleColumn("put right").asList())
                .isEqualTo(expected.doubleColumn("allocation_corrected_10kt").asList());
        assertThat(decoded.doubleColumn("printed").asList())
                .isEqualTo(expected.doubleColumn("allocation_as_printed_10kt").asList());
    }

    @Test
    void eachRegionOfTable9FitsTheFOfTheOthers() {
        for (String region : Co2Data.inefficientRegions()) {
            assertThat(SharedFraction.of(region).least())
                    .isLessThanOrEqualTo(SharedFraction.without(region).greatest());
            assertThat(SharedFraction.of(region).greatest())
                    .isGreaterThanOrEqualTo(SharedFraction.without(region).least());
        }
        assertThat(SharedFraction.ofAll().value()).isCloseTo(0.92452, within(0.00002));
    }

    @Test
    void assumption4GivesTheDecodedColumn() {
        FrontierShift shift = OtherManufacture.shift();
        assertThat(shift.total(Co2Data.CO2)).isCloseTo(701.904, within(1e-9));
        assertThat(shift.share(Co2Data.CO2))
                .isBetween(
                        SharedFraction.ofAll().least(), SharedFraction.ofAll().greatest());
        Table table = OtherManufacture.table();
        // Emissions are known to 0.0005, and Table 8 rounds.
        IntStream.range(0, table.rowCount())
                .forEach(row -> assertThat(table.doubleColumn("Assumption 4").getDouble(row))
                        .isCloseTo(table.doubleColumn("Table 8, put right").getDouble(row), within(0.001)));
    }

    @Test
    void modelOneHasTheProjectionsOfTable9() {
        FrontierSplit split = FrontierSplit.of(OtherManufacture.units());
        assertThat(split.inefficientUnits()).isEqualTo(Co2Data.inefficientRegions());
        for (String region : Co2Data.inefficientRegions()) {
            double projected = (1 - split.inefficiency(region)) * split.units().value(Co2Data.CO2, region);
            assertThat(projected).isCloseTo(Table9.projection(region).value(), within(0.0011));
        }
    }

    @Test
    void noThresholdLetsTheInefficientRegionsMeetTheQuota() {
        ProcedureResult result = QuotaProcedure.of(OtherManufacture.units(), OtherManufacture.quota())
                .with(Case.CASE_2.options())
                .run();
        assertThat(result.branch()).isEqualTo(ProcedureResult.Branch.ASSUMPTION_4);
        assertThat(result.leastThresholds()).isEmpty();
        assertThat(result.plan().total(Co2Data.CO2)).isCloseTo(701.904, within(1e-9));
    }

    @Test
    void inventedRegionsAddUpToTheirIndustryAndAreTheSameForTheSameSeed() {
        DecisionMakingUnits industries = SyntheticIndustries.B.units();
        DecisionMakingUnits regions = SyntheticRegions.of(industries, "Manufacture of Foods", 7);
        double sum = IntStream.range(0, regions.count())
                .mapToDouble(region -> regions.value(Co2Data.CO2, region))
                .sum();
        assertThat(sum).isCloseTo(industries.value(Co2Data.CO2, "Manufacture of Foods"), within(1e-6));
        assertThat(regions.value("labour", "Hebei"))
                .isEqualTo(SyntheticRegions.of(industries, "Manufacture of Foods", 7)
                        .value("labour", "Hebei"))
                .isNotEqualTo(SyntheticRegions.of(industries, "Manufacture of Foods", 8)
                        .value("labour", "Hebei"));
    }

    @Test
    void theThreeStagesHandOnWhatTheStageBeforeGaveThem() {
        QuotaShares nation = ThreeStages.run(SyntheticIndustries.B, 1);
        assertThat(nation.isComplete()).isTrue();
        assertThat(nation.result().plan().total(Co2Data.CO2)).isCloseTo(Goals.gap(0.6), within(1e-4));
        assertThat(nation.children()).isNotEmpty();
        for (QuotaShares industry : nation.children()) {
            assertThat(industry.result().plan().total(Co2Data.CO2))
                    .as(industry.name())
                    .isCloseTo(nation.result().plan().reduction(industry.name(), Co2Data.CO2), within(1e-4));
        }
    }
}
