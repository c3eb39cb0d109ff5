package apportion.kernel.evaluate;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Gives loaded classes new code while their objects and static fields stay, as debuggers do.
 *
 * <p>The process attaches to itself the first time it is needed; an agent at start-up would switch off the cache of
 * trained classes. It may do so only if it was started with {@code -Djdk.attach.allowAttachSelf=true}.
 */
public final class Redefinition {
    private static volatile @Nullable Instrumentation instrumentation;
    private static boolean tried;

    private Redefinition() {}

    /** Called by the Java machine once the agent is attached. */
    public static void agentmain(String options, Instrumentation given) {
        instrumentation = given;
    }

    /** What can change classes; {@code null} where this process may not attach to itself. */
    static synchronized @Nullable Instrumentation instrumentation() {
        if (!tried) {
            tried = true;
            if (Boolean.getBoolean("jdk.attach.allowAttachSelf")) {
                attach();
            }
        }
        return instrumentation;
    }

    /**
     * Gives the classes new code, all or none.
     *
     * @return whether they have it; not if fields, methods or supertypes would change, which Java does not do
     */
    static boolean apply(List<ClassDefinition> definitions) {
        Instrumentation able = instrumentation();
        if (able == null) {
            return false;
        }
        try {
            able.redefineClasses(definitions.toArray(new ClassDefinition[0]));
            return true;
        } catch (UnsupportedOperationException | UnmodifiableClassException | ClassNotFoundException | LinkageError e) {
            return false; // the classes stay as they were, and JShell loads new ones beside them
        }
    }

    private static void attach() {
        try {
            Path agent = Files.createTempFile("apportion-agent", ".jar");
            try {
                write(agent);
                String process = String.valueOf(ProcessHandle.current().pid());
                // Java's own mark in the working folder; it stays behind if the kernel ends while it attaches.
                Path.of(".attach_pid" + process).toFile().deleteOnExit();
                VirtualMachine self = VirtualMachine.attach(process);
                try {
                    self.loadAgent(agent.toString());
                } finally {
                    self.detach();
                }
            } finally {
                Files.delete(agent);
            }
        } catch (IOException | AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            instrumentation = null; // classes that change are then loaded anew, and readers told what that costs them
        }
    }

    /** A jar that only names this class, which is on the class path already. */
    private static void write(Path agent) throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", Redefinition.class.getName());
        attributes.putValue("Can-Redefine-Classes", "true");
        attributes.putValue("Can-Retransform-Classes", "true");
        new JarOutputStream(Files.newOutputStream(agent), manifest).close();
    }
}
