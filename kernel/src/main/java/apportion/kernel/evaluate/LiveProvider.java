package apportion.kernel.evaluate;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Hands JShell the one control that is already there. */
record LiveProvider(LiveControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
        return "live";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return control;
    }
}
