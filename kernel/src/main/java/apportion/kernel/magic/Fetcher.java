package apportion.kernel.magic;

import java.nio.file.Path;
import java.util.List;

/** Fetches libraries. What does it has jars of its own, so only this interface crosses from one class loader to the other. */
public interface Fetcher {
    /**
     * Fetches libraries and all they need at run time.
     *
     * @param coordinates each as {@code group:artifact:version}
     * @param offline whether only what was fetched before may be used
     * @return the jars, named ones first
     */
    List<Path> fetch(List<String> coordinates, boolean offline) throws MagicFailure;
}
