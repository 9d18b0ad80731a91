package florin.bot.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for {@code localhost}, signed by itself, in a key store of its own. */
record TestCertificate(Path keys) {
  static final String PASSWORD = "keystore";

  static TestCertificate make(Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "mail",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storepass",
            PASSWORD,
            "-keystore",
            keys.toString());
    int code = new ProcessBuilder(command).start().waitFor();
    if (code != 0) {
      throw new IOException("no certificate was made: " + code);
    }
    return new TestCertificate(keys);
  }

  /** Believes this certificate alone. */
  SSLSocketFactory believing() throws GeneralSecurityException, IOException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store());
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  /** Speaks as the one it was made for. */
  SSLSocketFactory showing() throws GeneralSecurityException, IOException {
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store(), PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }

  private KeyStore store() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
  }
}
