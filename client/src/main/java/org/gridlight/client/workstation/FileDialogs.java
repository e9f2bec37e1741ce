package org.gridlight.client.workstation;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.gridlight.client.seat.Dialogs;
import org.gridlight.client.seat.Player;

/** The system's own windows for files and its player, on the monitor of the window they belong to. */
record FileDialogs(Window owner) implements Dialogs {
    @Override
    public List<Path> chooseFiles(String title, String kind, List<String> endings) {
        var files = chooser(title, kind, endings).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name, String kind, List<String> endings) {
        var chooser = chooser(title, kind, endings);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Player player() {
        return new SystemPlayer();
    }

    private static FileChooser chooser(String title, String kind, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(kind, endings.stream().map(ending -> "*." + ending).toList()));
        return chooser;
    }
}
