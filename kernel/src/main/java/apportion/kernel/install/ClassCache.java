package apportion.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Java recorded while the kernel started once, for faster starts: an ahead-of-time cache (JEP 514) from Java 25 on,
 * an archive of shared classes (JEP 350) before.
 *
 * <p>Java ignores a cache that does not fit: another Java, other jars. The kernel then starts as if there were none.
 */
final class ClassCache {
    private static final int AHEAD_OF_TIME = 25;

    private ClassCache() {}

    /**
     * Starts the kernel in the folder once, as Jupyter would, runs some cells, and keeps what Java recorded.
     *
     * @return why there is no cache, if there is none
     */
    static Optional<String> train(Path folder) throws IOException {
        Path cache = folder.resolve(fileName());
        Path parameters = Files.createTempFile("apportion", ".json");
        try {
            List<String> command = KernelSpec.command(List.of(recordingFlag() + cache)).stream()
                    .map(word -> word.replace("{resource_dir}", folder.toString())
                            .replace("{connection_file}", parameters.toString()))
                    .toList();
            TrainingRun.run(command, parameters);
            if (!Files.isRegularFile(cache)) {
                return Optional.of("Java wrote none.");
            }
            KernelSpec.writeSpecification(folder, flags());
            return Optional.empty();
        } catch (IllegalStateException e) {
            Files.deleteIfExists(cache);
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(parameters);
        }
    }

    /** A cache that does not fit is no reason to say anything, hence no logging. */
    private static List<String> flags() {
        return List.of(usingFlag() + "{resource_dir}/" + fileName(), "-Xlog:disable");
    }

    private static boolean isAheadOfTime() {
        return Runtime.version().feature() >= AHEAD_OF_TIME;
    }

    private static String fileName() {
        return isAheadOfTime() ? "kernel.aot" : "kernel.jsa";
    }

    private static String recordingFlag() {
        return isAheadOfTime() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    }

    private static String usingFlag() {
        return isAheadOfTime() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
    }
}
