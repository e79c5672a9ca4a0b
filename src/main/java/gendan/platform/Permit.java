package gendan.platform;

import gendan.kernel.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that an endpoint needs. Every endpoint carries this, [Authenticated] or [Open]; a test holds it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {
    Permission value();

    /// An endpoint for whoever is logged in, whatever his permissions: his own profile, lists of choices.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Authenticated {}

    /// An endpoint for everybody: login, health.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Open {}
}
