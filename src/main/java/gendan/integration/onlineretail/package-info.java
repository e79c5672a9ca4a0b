/// The data set "Online Retail" as historical orders: over the API, and as a word of the command line.
@NamedInterface("online-retail")
package gendan.integration.onlineretail;

import org.springframework.modulith.NamedInterface;
