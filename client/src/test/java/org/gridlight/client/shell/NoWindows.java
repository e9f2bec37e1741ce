package org.gridlight.client.shell;

import org.gridlight.client.seat.SectionName;

/** A program around the frame that does nothing, for tests of what is in it. */
public final class NoWindows implements ShellCommands.Windows {
    @Override
    public void nextFontSize() {}

    @Override
    public void otherTheme() {}

    @Override
    public void otherLanguage() {}

    @Override
    public void changePassword() {}

    @Override
    public void changeShift() {}

    @Override
    public void toSecondMonitor() {}

    @Override
    public void toFront(SectionName name) {}
}
