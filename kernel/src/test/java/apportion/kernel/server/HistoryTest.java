package apportion.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
    private final History history = new History();

    @BeforeEach
    void runThreeCells() {
        history.add(1, "int a = 1;", null);
        history.add(2, "a + 1", "2");
        history.add(3, "int a = 1;", null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"hist_access_type":"tail","n":1}                                | [[1,3,"int a = 1;"]]
            {"hist_access_type":"tail","n":0}                                | []
            {"hist_access_type":"range","session":0,"start":1,"stop":2}      | [[1,1,"int a = 1;"]]
            {"hist_access_type":"range","session":1,"start":3,"stop":null}   | [[1,3,"int a = 1;"]]
            {"hist_access_type":"range","session":7,"start":1,"stop":9}      | []
            {"hist_access_type":"search","pattern":"int*"}                   | [[1,1,"int a = 1;"],[1,3,"int a = 1;"]]
            {"hist_access_type":"search","pattern":"int*","unique":true}     | [[1,3,"int a = 1;"]]
            {"hist_access_type":"search","pattern":"a ? 1","output":true}    | [[1,2,["a + 1","2"]]]
            """)
    void answersAsTheProtocolSays(String request, String expected) {
        JsonObject reply = history.reply(JsonParser.parseString(request).getAsJsonObject());
        assertThat(reply.get("history")).isEqualTo(JsonParser.parseString(expected));
    }
}
