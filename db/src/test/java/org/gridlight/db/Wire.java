package org.gridlight.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A wire to a server that can be cut, at a moment of one's choice, or swallow everything, as a network does. Safe for many
 * threads.
 */
public final class Wire implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    private static final long QUIET = Duration.ofMillis(300).toNanos();

    /** What happens to the next bytes, once. */
    private enum Fault {
        NONE, CUT_BEFORE_REQUEST, CUT_BEFORE_ANSWER
    }

    private final int target;
    private final ServerSocket ear;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);
    private final AtomicInteger faults = new AtomicInteger();
    private volatile long lastCarried = System.nanoTime();
    private volatile boolean away;
    private volatile boolean leaves;
    private volatile boolean swallows;

    /** One connection through the wire. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean forgotten;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void run() {
            threads.execute(() -> carry(client, server, Fault.CUT_BEFORE_REQUEST));
            threads.execute(() -> carry(server, client, Fault.CUT_BEFORE_ANSWER));
        }

        private void carry(Socket from, Socket to, Fault mine) {
            try (InputStream in = from.getInputStream()) {
                var block = new byte[BLOCK];
                for (int length; (length = in.read(block)) >= 0;) {
                    lastCarried = System.nanoTime();
                    if (next.compareAndSet(mine, Fault.NONE)) {
                        faults.incrementAndGet();
                        if (leaves) {
                            away(true);
                        }
                        break;
                    }
                    if (!swallows && !forgotten) {
                        to.getOutputStream().write(block, 0, length);
                    }
                }
            } catch (IOException cut) {
                // Ended below like any other.
            } finally {
                end();
            }
        }

        void end() {
            lines.remove(this);
            quietly(client);
            quietly(server);
        }
    }

    /** @param target port on this machine */
    public Wire(int target) throws IOException {
        this.target = target;
        this.ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                var client = ear.accept();
                if (away) {
                    client.setSoLinger(true, 0);
                    client.close();
                    continue;
                }
                var server = new Socket();
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                var line = new Line(client, server);
                lines.add(line);
                line.run();
            } catch (IOException ended) {
                // Either the wire is closed, or whoever called has gone again.
            }
        }
    }

    public int port() {
        return ear.getLocalPort();
    }

    /**
     * Waits until nobody says anything: a pool opens a further connection by itself after it was first asked, and what
     * was meant for the next request would happen to that one.
     */
    public void rest() {
        while (System.nanoTime() - lastCarried < QUIET) {
            LockSupport.parkNanos(QUIET / 10);
        }
    }

    /** The next request never arrives, and its connection is cut. */
    public void cutBeforeNextRequest() {
        next.set(Fault.CUT_BEFORE_REQUEST);
    }

    /** The next answer never arrives, and its connection is cut. */
    public void cutBeforeNextAnswer() {
        next.set(Fault.CUT_BEFORE_ANSWER);
    }

    /** With the next of these cuts the wire goes away, before anybody can notice the cut. */
    public void leaveWithNextCut() {
        leaves = true;
    }

    /** How many of these cuts have happened. */
    public int faults() {
        return faults.get();
    }

    /** Cuts all connections; new ones may be made. */
    public void cut() {
        lines.forEach(Line::end);
    }

    /** Cuts all connections, and refuses new ones while it is away. */
    public void away(boolean gone) {
        away = gone;
        leaves &= gone;
        if (gone) {
            cut();
        }
    }

    /** While it does, everything that is sent is lost and nobody is told. */
    public void swallow(boolean everything) {
        if (!everything) {
            lines.forEach(line -> line.forgotten = true);
        }
        swallows = everything;
    }

    /** What is connected now hears nothing any more, and is not told: as after hours of sleep. New connections work. */
    public void forget() {
        lines.forEach(line -> line.forgotten = true);
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        try {
            ear.close();
        } catch (IOException closed) {
            // It is gone either way.
        }
        cut();
        threads.shutdownNow();
    }
}
