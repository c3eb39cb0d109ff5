package apportion.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final byte[] IDENTITY = {1, 2, 3};

    @Test
    void aMessageComesBackAsItWent() throws GeneralSecurityException {
        Message sent = request();
        Message received = wire("key").decode(wire("key").encode(sent)).orElseThrow();
        assertThat(received.header()).isEqualTo(sent.header());
        assertThat(received.content()).isEqualTo(sent.content());
        assertThat(received.identities()).singleElement().isEqualTo(IDENTITY);
        assertThat(received.buffers()).singleElement().isEqualTo(new byte[] {9});
    }

    @Test
    void theSignatureIsThatOfTheStandard() throws GeneralSecurityException {
        // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?".
        var signer = new HMACGenerator("hmac-sha256", "Jefe");
        assertThat(signer.calculateSignature("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void aWrongKeyGivesNoMessage() throws GeneralSecurityException {
        assertThat(wire("other").decode(wire("key").encode(request()))).isEmpty();
    }

    @Test
    void aReplayGivesNoMessage() throws GeneralSecurityException {
        Wire receiver = wire("key");
        List<byte[]> frames = wire("key").encode(request());
        assertThat(receiver.decode(frames)).isPresent();
        assertThat(receiver.decode(frames)).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSigned() throws GeneralSecurityException {
        var open = new Wire(HMACGenerator.NO_AUTH_INSTANCE, false);
        List<byte[]> frames = open.encode(request());
        assertThat(frames.get(2)).isEmpty();
        assertThat(open.decode(frames)).isPresent();
    }

    @Test
    void mangledFramesNeverThrow() throws GeneralSecurityException {
        var open = new Wire(HMACGenerator.NO_AUTH_INSTANCE, false);
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            List<byte[]> frames = new ArrayList<>();
            open.encode(request()).forEach(frame -> frames.add(frame.clone()));
            byte[] frame = frames.get(random.nextInt(frames.size()));
            if (frame.length > 0) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) {
                frames.remove(random.nextInt(frames.size()));
            }
            assertThat(open.decode(frames)).isNotNull();
        }
    }

    private static Wire wire(String key) throws GeneralSecurityException {
        return new Wire(new HMACGenerator("hmac-sha256", key), true);
    }

    private static Message request() {
        var header = new JsonObject();
        header.addProperty("msg_id", "1");
        header.addProperty("msg_type", "execute_request");
        var content = new JsonObject();
        content.addProperty("code", "\"<é>\"");
        return new Message(
                List.of(IDENTITY), header, new JsonObject(), new JsonObject(), content, List.of(new byte[] {9}));
    }
}
