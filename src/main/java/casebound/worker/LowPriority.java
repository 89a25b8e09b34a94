package casebound.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets this process have only the processor time that nobody else wants. The JDK has no call for it, so the system's own
 * is used: {@code setpriority} (POSIX.1-2017), {@code SetPriorityClass} (Windows).
 */
final class LowPriority {
    private static final int PRIO_PROCESS = 0;
    private static final int NICE = 15;
    /** Enough to let the window's thread go first where there are more threads than processors. */
    private static final String BEHIND = "5";
    private static final int IDLE_PRIORITY_CLASS = 0x40;

    private LowPriority() {}

    /**
     * What stands before the command of a process that gives way to the window and to nothing else; empty on Windows. A process
     * that draws has no time to do it by itself, as the others do.
     */
    static List<String> behind() {
        return Stream.of("/usr/bin/nice", "/bin/nice").filter(program -> Files.isExecutable(Path.of(program))).findFirst()
                .map(program -> List.of(program, "-n", BEHIND)).orElse(List.of());
    }

    /** To be called first, on the main thread: on Linux threads that exist already keep their priority. */
    static void take() {
        try {
            if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")) {
                windows();
            } else {
                posix();
            }
        } catch (Throwable notHere) {
            // it then competes like any other process; nothing else depends on it
        }
    }

    @SuppressWarnings("restricted")
    private static void posix() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MemorySegment call = linker.defaultLookup().find("setpriority").orElseThrow();
        int failed = (int) linker.downcallHandle(call, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)).invokeExact(PRIO_PROCESS, 0, NICE);
        assert failed == 0;
    }

    @SuppressWarnings("restricted")
    private static void windows() throws Throwable {
        Linker linker = Linker.nativeLinker();
        SymbolLookup kernel = SymbolLookup.libraryLookup("kernel32", Arena.global());
        MemorySegment self = (MemorySegment) linker.downcallHandle(kernel.find("GetCurrentProcess").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.ADDRESS)).invokeExact();
        int done = (int) linker.downcallHandle(kernel.find("SetPriorityClass").orElseThrow(), FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)).invokeExact(self, IDLE_PRIORITY_CLASS);
        assert done != 0;
    }
}
