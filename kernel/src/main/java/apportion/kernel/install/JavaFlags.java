package apportion.kernel.install;

import java.util.ArrayList;
import java.util.List;

/** The flags the kernel's Java is started with. */
final class JavaFlags {
    /** From here on, Guava's use of sun.misc.Unsafe is told on stderr unless it is allowed. */
    private static final int WARNS_OF_UNSAFE = 24;

    private JavaFlags() {}

    static List<String> forFeature(int feature) {
        var flags = new ArrayList<>(List.of(
                "-Xms64m", // else a large machine gives a large heap before anything is in it
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-ea",
                "-Djdk.attach.allowAttachSelf=true", // classes that cells declare anew get new code in place
                "-XX:+EnableDynamicAgentLoading",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=GB"));
        if (feature >= WARNS_OF_UNSAFE) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
