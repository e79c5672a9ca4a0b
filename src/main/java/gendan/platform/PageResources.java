package gendan.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the pages that web/ builds.
///
/// What lies under /assets has its content's hash in its name and may be kept for a year; everything else is asked
/// for anew. Addresses such as /orders/… are the pages' own: they get index.html, and the page says when there is none.
/// Files stand there compressed already (`.gz` beside each).
@Configuration(proxyBeanMethods = false)
class PageResources implements WebMvcConfigurer {
    private static final List<String> NEVER_PAGES = List.of("api", "api/", "actuator", "actuator/", "assets/");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(compressed())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(compressed())
                .addResolver(new FileOrPage());
    }

    private static EncodedResourceResolver compressed() {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("gzip"));
        return resolver;
    }

    /// The file of that name; else, for what has no ending such as `.js`, the page.
    private static final class FileOrPage extends PathResourceResolver {
        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null || isNeverPage(path)) {
                return file;
            }
            return super.getResource("index.html", location);
        }

        private static boolean isNeverPage(String path) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            return last.contains(".")
                    || NEVER_PAGES.stream()
                            .anyMatch(start -> start.endsWith("/") ? path.startsWith(start) : path.equals(start));
        }
    }
}
