package org.comity.cli.record;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.comity.cli.Answering;
import org.comity.cli.Context;
import org.comity.cli.Exit;
import org.comity.cli.show.Json;
import org.comity.log.witness.Witness;
import org.comity.log.witness.WitnessServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves a witness over HTTP.
@Command(
        name = "serve",
        description = "Serves a witness over HTTP (C2SP tlog-witness): it cosigns what extends what it saw, and nothing"
                + " else. Runs until it is ended; put a proxy with TLS before it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class WitnessServeCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private WitnessOptions options = new WitnessOptions();

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:7380",
            description = "Where it listens (default: 127.0.0.1:7380); port 0 takes a free one.")
    private String address;

    @Mixin
    private Answering answering = new Answering();

    WitnessServeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            Witness witness = options.open();
            WitnessServer server = WitnessServer.start(
                    address(), witness, line -> context.err().println(line));
            tell(witness, server.address());
            return serve(server);
        } catch (Told.WrongInput wrong) {
            return wrong.tell(context, answering);
        } catch (IOException broken) {
            return new Told.WrongInput(
                            "it cannot listen at " + address + ": " + broken.getMessage(), "name another --address")
                    .tell(context, answering);
        } finally {
            options.close();
        }
    }

    private InetSocketAddress address() throws Told.WrongInput {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new Told.WrongInput("'" + address + "' is no HOST:PORT", "write it as 127.0.0.1:7380");
        }
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(port));
    }

    private void tell(Witness witness, InetSocketAddress at) {
        String url = "http://" + at.getHostString() + ":" + at.getPort() + "/";
        if (answering.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("url", url);
            json.put("vkeys", witness.verifiers().stream().map(Object::toString).toList());
            json.put("watches", witness.origins());
            context.out().println(Json.text(json));
        } else {
            context.out().println("A witness listens at " + url);
            witness.verifiers().forEach(key -> context.out().println("  as       " + key));
            witness.origins().forEach(origin -> context.out().println("  watches  " + origin));
        }
        context.out().flush();
    }

    private static int serve(WitnessServer server) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try {
            ended.await();
        } catch (InterruptedException end) {
            server.close();
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
