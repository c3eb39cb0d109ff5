package apportion.dea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A unit that cannot be scored says why; the others are scored without it. */
class UnitStatusTest {

    private static Table table() {
        return Table.create(
                "regions",
                StringColumn.create("region", "north", "east", "south", "west"),
                DoubleColumn.create("labour", 1, 2, 4, 3),
                DoubleColumn.create("output", 1, 3, 3, 2));
    }

    private static DecisionMakingUnits units(Table table) {
        return DecisionMakingUnits.of(table, "region", List.of("labour"), List.of("output"));
    }

    @Test
    void aMissingValueTakesAUnitOutWithAReason() {
        Table table = table();
        table.doubleColumn("labour").setMissing(2);
        EfficiencyResult result = RadialModel.of(units(table)).solve();
        assertThat(result.status(2)).isEqualTo(UnitStatus.UNSUITABLE_DATA);
        assertThat(result.reason(2)).isEqualTo("input 'labour' is missing.");
        assertThat(result.score(2)).isNaN();
        assertThat(result.score("west")).isEqualTo(0.5); // (1.5, 2) between north and east
        assertThat(result.unit("south").toString()).isEqualTo("south: unsuitable data. input 'labour' is missing.");
    }

    @Test
    void aUnitWithoutInputsHasNothingToScale() {
        Table table = table();
        table.doubleColumn("labour").set(1, 0.0);
        EfficiencyResult result = RadialModel.of(units(table)).solve();
        assertThat(result.reason(1)).isEqualTo("No input that could be scaled is positive.");
    }

    @Test
    void negativeValuesCannotBeScaledButMayBeTranslated() {
        Table table = table();
        table.doubleColumn("output").set(3, -2.0);
        var constant = RadialModel.of(units(table)).withReturnsToScale(ReturnsToScale.CONSTANT);
        assertThat(constant.solve().reason(3))
                .isEqualTo("good output 'output' is negative, -2.0, which CRS cannot scale.");
        EfficiencyResult variable = RadialModel.of(units(table)).solve();
        assertThat(variable.score("west")).isCloseTo(1.0 / 3, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void aSuperEfficientUnitBeyondTheOthersIsInfeasible() {
        EfficiencyResult result = RadialModel.of(units(table()).select(List.of(0, 1, 3)))
                .withSuperEfficiency()
                .solve();
        assertThat(result.status(1)).isEqualTo(UnitStatus.INFEASIBLE);
        assertThat(result.reason(1))
                .isEqualTo("No combination of the reference units satisfies the unit's conditions.");
        assertThat(result.score("north")).isEqualTo(2);
    }

    @Test
    void anInputOfZeroThatNoOtherUnitReachesHasNoSlacksBasedSuperEfficiency() {
        Table table = table();
        table.addColumns(DoubleColumn.create("land", 0, 1, 2, 1));
        DecisionMakingUnits units =
                DecisionMakingUnits.of(table, "region", List.of("labour", "land"), List.of("output"));
        EfficiencyResult result =
                SlacksBasedModel.of(units).withSuperEfficiency().solve();
        assertThat(result.status(0)).isEqualTo(UnitStatus.INFEASIBLE);
        assertThat(result.status(2)).isEqualTo(UnitStatus.SOLVED);
    }

    @Test
    void noReferenceUnitAtAllIsAReasonToo() {
        Table table = table();
        for (int unit = 0; unit < 4; unit++) {
            table.doubleColumn("output").setMissing(unit);
        }
        EfficiencyResult result =
                RadialModel.of(units(table())).withReference(units(table)).solve();
        assertThat(result.reason(0)).isEqualTo("No reference unit has data that can be used.");
    }

    @Test
    void tooFewUnitsAreWarnedOf() {
        assertThat(RadialModel.of(units(table())).solve().warnings())
                .containsExactly("4 units for 2 factors: fewer than three for each factor leave most units efficient.");
    }

    @Test
    void namesThatAreMissingAreErrorsThatListWhatThereIs() {
        assertThatThrownBy(() -> DecisionMakingUnits.of(table(), "region", List.of("land"), List.of("output")))
                .hasMessage("No column 'land'; there are: region, labour, output.");
        assertThatThrownBy(() -> units(table()).withNonDiscretionary("land"))
                .hasMessage("No factor 'land'; there are: labour, output.");
        assertThatThrownBy(() -> RadialModel.of(units(table())).solve().unit("centre"))
                .hasMessage("No unit 'centre'; there are: north, east, south, west.");
    }
}
