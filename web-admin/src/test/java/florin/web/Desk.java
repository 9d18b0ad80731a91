package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import florin.people.Membership;
import florin.web.Chromium.Look;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where the tests of a class sit: an office and a browser. The office is the same for all tests but
 * one that {@link #spend}s it. After every test its windows are closed, and nothing was asked of
 * anybody else and no policy broken.
 */
public final class Desk implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final Consumer<Office> setUp;
  private @Nullable Chromium chromium;
  private @Nullable Office office;
  private boolean spent;

  public Desk(Consumer<Office> setUp) {
    this.setUp = setUp;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.require(context.getDisplayName());
  }

  public Chromium chromium() {
    return Objects.requireNonNull(chromium);
  }

  public Office office() {
    if (office == null) {
      office = new Office();
      setUp.accept(office);
    }
    return office;
  }

  /** The office, for a test that changes what others count on: the next gets another. */
  public Office spend() {
    spent = true;
    return office();
  }

  /** A page of somebody who came by a link. */
  public Page come(Membership who, String to, Look look) {
    return chromium().open(office().world, office().link(who, to), look);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    chromium().closeWindows();
    if (spent) {
      leave();
    }
    assertThat(chromium().complaints()).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    leave();
  }

  private void leave() {
    if (office != null) {
      office.close();
    }
    office = null;
    spent = false;
  }
}
