package apportion.panel;

import com.google.gson.JsonObject;
import java.util.List;

/** One picture of a panel: which columns of its rows go where. */
public sealed interface Picture permits Bars, Front, Regions {
    /** What stands above it. */
    String title();

    /** The columns its rows have, besides the knobs. */
    List<String> columns();

    /** Its marks and encodings in Vega-Lite, without data. */
    JsonObject marks();
}
