// Shows the definition of the API.
'use strict';
addEventListener('DOMContentLoaded', () => SwaggerUIBundle({
  url: '/api/v1/openapi?format=json', dom_id: '#swagger', deepLinking: false, validatorUrl: null, docExpansion: 'list', defaultModelsExpandDepth: -1,
}));
