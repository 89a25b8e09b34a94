package casebound.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the window's classes while the person still looks at the welcome window, so that the first case and each section
 * come without a wait. Nothing is initialized here: that happens in the window's own thread and order.
 */
final class Preload {
    private static final String PROGRAM = "casebound/ui";
    /** What nearly every section draws with, and what costs most to load. */
    private static final List<String> CONTROLS = List.of("TableView", "TableColumn", "TableRow", "TableCell", "TreeView", "TextArea",
            "ComboBox", "MenuButton", "ContextMenu", "SplitPane", "Tooltip", "CheckBox", "RadioMenuItem", "skin.TableViewSkin",
            "skin.TableRowSkin", "skin.TableHeaderRow", "skin.TableColumnHeader", "skin.NestedTableColumnHeader", "skin.TableCellSkin",
            "skin.VirtualFlow", "skin.TextAreaSkin", "skin.ComboBoxListViewSkin", "skin.MenuButtonSkin", "skin.ContextMenuSkin",
            "skin.SplitPaneSkin", "skin.TooltipSkin", "skin.TreeViewSkin", "skin.CheckBoxSkin");

    private Preload() {}

    static void start() {
        Thread thread = Thread.ofPlatform().daemon().name("preload").priority(Thread.MIN_PRIORITY).unstarted(Preload::load);
        thread.start();
    }

    private static void load() {
        CONTROLS.forEach(name -> load("javafx.scene.control." + name));
        CodeSource source = Preload.class.getProtectionDomain().getCodeSource();
        try {
            Path home = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(home)) {
                loadBelow(home);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), java.util.Map.of())) {
                    loadBelow(jar.getPath("/"));
                }
            }
        } catch (IOException | URISyntaxException | RuntimeException elsewhere) {
            // then they are loaded when they are needed
        }
    }

    private static void loadBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(PROGRAM))) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .forEach(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.')));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Preload.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError notHere) {
            // another version of the toolkit draws with others
        }
    }
}
