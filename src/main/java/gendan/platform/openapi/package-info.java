/// Describes the API in OpenAPI 3.1 for the programs that call it: /api/openapi.json.
package gendan.platform.openapi;
