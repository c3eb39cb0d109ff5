package apportion.gravity;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** A table for a card: as Tablesaw prints it, but the same characters on every system. */
final class PrintedTable {

    /** All digits of the smallest double, as Tablesaw has it. */
    private static final int DIGITS = 340;

    private PrintedTable() {}

    /** Prints a table made for this card; its columns keep the format. */
    static String of(Table table) {
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(DIGITS);
        table.columnsOfType(ColumnType.DOUBLE)
                .forEach(column -> ((DoubleColumn) column).setPrintFormatter(new NumberColumnFormatter(format)));
        return table.printAll().replace(System.lineSeparator(), "\n");
    }
}
