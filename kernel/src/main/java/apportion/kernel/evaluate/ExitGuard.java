package apportion.kernel.evaluate;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Refuses to end the process where threads of cells ask for it by detours that {@link GuardedCode} does not see:
 * reflection, method handles, a library's own call. Changes {@link Runtime} itself; the kernel's threads still can.
 */
public final class ExitGuard {
    private static final String REFUSAL = "The cell asked the kernel to exit with status ";
    private static final String REST = "; only the cell ended.";
    private static boolean installed;

    private ExitGuard() {}

    static String refusal(int status) {
        return REFUSAL + status + REST;
    }

    /** Puts the guard up, once; nothing happens where this process may not attach to itself. */
    public static synchronized void install() {
        if (installed) {
            return;
        }
        installed = true;
        Instrumentation able = Redefinition.instrumentation();
        if (able == null) {
            return;
        }
        var guard = new Guard();
        able.addTransformer(guard, true);
        try {
            able.retransformClasses(Runtime.class);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException("Java does not let its class Runtime be changed.", e);
        } finally {
            able.removeTransformer(guard);
        }
    }

    private static final class Guard implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytecode) {
            if (!name.equals("java/lang/Runtime")) {
                return null;
            }
            var reader = new ClassReader(bytecode);
            var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new GuardedRuntime(writer), 0);
            return writer.toByteArray();
        }
    }

    private static final class GuardedRuntime extends ClassVisitor {
        GuardedRuntime(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean ends = descriptor.equals("(I)V") && (name.equals("exit") || name.equals("halt"));
            return ends ? new GuardedEnd(method) : method;
        }
    }

    /** Puts {@code if (Thread.currentThread().getThreadGroup().getName().equals("cells")) throw new Error(…)} first. */
    private static final class GuardedEnd extends MethodVisitor {
        GuardedEnd(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            var allowed = new Label();
            call(Opcodes.INVOKESTATIC, "java/lang/Thread", "currentThread", "()Ljava/lang/Thread;");
            call(Opcodes.INVOKEVIRTUAL, "java/lang/Thread", "getThreadGroup", "()Ljava/lang/ThreadGroup;");
            call(Opcodes.INVOKEVIRTUAL, "java/lang/ThreadGroup", "getName", "()Ljava/lang/String;");
            super.visitLdcInsn(CellThreads.GROUP);
            call(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z");
            super.visitJumpInsn(Opcodes.IFEQ, allowed);
            super.visitTypeInsn(Opcodes.NEW, "java/lang/Error");
            super.visitInsn(Opcodes.DUP);
            super.visitLdcInsn(REFUSAL);
            super.visitVarInsn(Opcodes.ILOAD, 1);
            call(Opcodes.INVOKESTATIC, "java/lang/String", "valueOf", "(I)Ljava/lang/String;");
            call(Opcodes.INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;");
            super.visitLdcInsn(REST);
            call(Opcodes.INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;");
            call(Opcodes.INVOKESPECIAL, "java/lang/Error", "<init>", "(Ljava/lang/String;)V");
            super.visitInsn(Opcodes.ATHROW);
            super.visitLabel(allowed);
            super.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }

        private void call(int opcode, String owner, String name, String descriptor) {
            super.visitMethodInsn(opcode, owner, name, descriptor, false);
        }
    }
}
