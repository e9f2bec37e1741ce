package org.gridlight.client.cli;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;

/** Makes the commands: those that speak get the console in their constructor. */
final class CommandFactory implements CommandLine.IFactory {
    private final Console console;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                try {
                    return type.cast(constructor.newInstance(console));
                } catch (InvocationTargetException e) {
                    throw new IllegalStateException("Cannot make " + type, e.getCause());
                }
            }
        }
        return others.create(type);
    }
}
