package apportion.study.co2;

import apportion.replication.Answers;
import apportion.replication.PlaceAnswers;
import java.util.List;

/** Table 7: the industries that reduce something in case 2, and hand it on to their regions. */
public final class Table7 {

    static final String PLACE = "Table 7";

    private Table7() {}

    /** The five industries. */
    public static List<String> industries() {
        return Co2Data.inefficientIndustries().stream()
                .filter(industry -> quota(industry) > 0)
                .toList();
    }

    /** What Table 6 has for them. */
    static double quota(String industry) {
        return Co2Data.printed(Table6.PLACE, industry, Case.CASE_2.reductionColumn());
    }

    static void answer(Answers answers) {
        PlaceAnswers place = answers.at(PLACE, "table-7");
        for (String industry : industries()) {
            place.follows(
                    industry,
                    Case.CASE_2.reductionColumn(),
                    quota(industry),
                    "Table 6, case 2, prints the same number.");
        }
    }
}
