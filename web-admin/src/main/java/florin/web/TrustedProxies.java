package florin.web;

import florin.Environment;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machines whose word about a visitor's address is believed: addresses or networks such as
 * {@code 10.0.0.0/8}.
 */
public record TrustedProxies(List<Network> networks) {
  /** No machine is trusted; every visitor is who connects. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private static final String KEY = "FLORIN_TRUSTED_PROXIES";
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+");

  /**
   * Addresses that share their first bits.
   *
   * @param bits how many of them
   */
  public record Network(InetAddress address, int bits) {

    /** An address, or an address and a number of bits; empty for anything else, names included. */
    static Optional<Network> parse(String text) {
      var parts = text.strip().split("/", 2);
      var address = literal(parts[0]);
      if (address.isEmpty()) {
        return Optional.empty();
      }
      int all = address.get().getAddress().length * 8;
      if (parts.length == 1) {
        return Optional.of(new Network(address.get(), all));
      }
      return parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= all
          ? Optional.of(new Network(address.get(), Integer.parseInt(parts[1])))
          : Optional.empty();
    }

    boolean holds(InetAddress other) {
      byte[] ours = address.getAddress();
      byte[] theirs = other.getAddress();
      if (ours.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  static TrustedProxies read(Environment environment) {
    var networks = new ArrayList<Network>();
    for (var part : environment.text(KEY, "").split(",")) {
      if (part.isBlank()) {
        continue;
      }
      var network = Network.parse(part);
      network.ifPresent(networks::add);
      if (network.isEmpty()) {
        environment.problem(
            KEY + " must be addresses or networks separated by commas, such as 10.0.0.0/8.");
      }
    }
    return new TrustedProxies(List.copyOf(networks));
  }

  /**
   * Who is really asking: the last address on the way that is not a trusted proxy.
   *
   * @param connected the address at the other end of the connection
   * @param forwardedFor the header {@code X-Forwarded-For}, which anybody may have written
   */
  public String visitor(String connected, Optional<String> forwardedFor) {
    var visitor = connected;
    var way = List.of(forwardedFor.orElse("").split(","));
    for (int i = way.size() - 1; i >= 0 && trusts(visitor) && !way.get(i).isBlank(); i--) {
      visitor = way.get(i).strip();
    }
    return visitor;
  }

  private boolean trusts(String address) {
    return literal(address)
        .filter(known -> networks.stream().anyMatch(network -> network.holds(known)))
        .isPresent();
  }

  /** Never asks a name server: what is no address is nobody. */
  private static Optional<InetAddress> literal(String text) {
    var bare = text.strip().replaceAll("^\\[|\\]$", "");
    if (!ADDRESS.matcher(bare).matches()
        || !(bare.contains(":") || bare.matches("\\d+(\\.\\d+){3}"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException unreadable) {
      return Optional.empty();
    }
  }
}
