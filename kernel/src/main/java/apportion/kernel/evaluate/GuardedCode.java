package apportion.kernel.evaluate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts {@link StopChecks} into the compiled code of a cell: at every method entry and before every backward jump, and
 * in place of calls that would end the process.
 */
final class GuardedCode {
    private static final int API = Opcodes.ASM9;
    private static final String CHECKS = "apportion/kernel/evaluate/StopChecks";
    private static final String PROCESS = "Ljava/lang/Process;";
    private static final String RUNTIME = "java/lang/Runtime";
    private static final String STATUS = "(I)V";
    private static final String RUNTIME_AND_STATUS = "(Ljava/lang/Runtime;I)V";

    private GuardedCode() {}

    static byte[] guard(byte[] bytecode) {
        var reader = new ClassReader(bytecode);
        // The checks push nothing, so the frames and stack sizes that javac computed stay right.
        var writer = new ClassWriter(reader, 0);
        reader.accept(new GuardedClass(writer), 0);
        return writer.toByteArray();
    }

    private static boolean endsProcess(String owner, String name, String descriptor) {
        if (!descriptor.equals(STATUS)) {
            return false;
        }
        return (owner.equals("java/lang/System") && name.equals("exit"))
                || (owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
    }

    private static String replacement(String owner) {
        return owner.equals(RUNTIME) ? RUNTIME_AND_STATUS : STATUS;
    }

    private static final class GuardedClass extends ClassVisitor {
        GuardedClass(ClassVisitor next) {
            super(API, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new GuardedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class GuardedMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        GuardedMethod(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                check();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            checkBefore(otherwise, labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            checkBefore(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private void checkBefore(Label otherwise, Label... labels) {
            if (passed.contains(otherwise) || Stream.of(labels).anyMatch(passed::contains)) {
                check();
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            if (owner.startsWith("java/lang/invoke/") || owner.equals("java/lang/reflect/Method")) {
                ExitGuard.install(); // code that calls by detours
            }
            if (endsProcess(owner, name, descriptor)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKS, "exit", replacement(owner), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, inInterface);
            }
            if (descriptor.endsWith(")" + PROCESS)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKS, "started", "(" + PROCESS + ")" + PROCESS, false);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] guarded = arguments.clone();
            for (int i = 0; i < guarded.length; i++) {
                if (guarded[i] instanceof Handle handle
                        && endsProcess(handle.getOwner(), handle.getName(), handle.getDesc())) {
                    guarded[i] =
                            new Handle(Opcodes.H_INVOKESTATIC, CHECKS, "exit", replacement(handle.getOwner()), false);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, guarded);
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECKS, "poll", "()V", false);
        }
    }
}
