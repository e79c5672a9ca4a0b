package gendan.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The pages: files below static/, which web/ is built into. Open to everybody, as they hold no data.
///
/// Files in assets/ have a digest of their content in the name and are kept for a year; everything else is asked
/// for again each time. An address of the page's own, such as /orders/42, gets index.html.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private static final String STATIC = "classpath:/static/";
    private static final String INDEX = "index.html";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(STATIC + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(compressed());
        registry.addResourceHandler("/**")
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    /// The `.gz` that web/ writes beside each file, for a browser that takes it.
    private static EncodedResourceResolver compressed() {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("gzip"));
        return resolver;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + INDEX);
    }

    /// A file if there is one; otherwise the page, for any address that looks like none of a file or of the API.
    static final class PageOrFile extends PathResourceResolver {
        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null || !isPage(path)) {
                return file;
            }
            return super.getResource(INDEX, location);
        }

        private static boolean isPage(String path) {
            return path.indexOf('.') < 0
                    && !path.equals("api")
                    && !path.startsWith("api/")
                    && !path.equals("actuator")
                    && !path.startsWith("actuator/");
        }
    }
}
