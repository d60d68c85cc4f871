/** A function for one route, without anything between. */
export const serve =
  ({ run }) =>
  async ({ pathParameters: params = {}, queryStringParameters: query = {}, headers, body, requestContext }) => {
    try {
      const answer = await run({
        params,
        query,
        headers,
        body: body === undefined ? {} : JSON.parse(body),
        person: requestContext.authorizer?.jwt.claims.sub,
      });
      return {
        statusCode: answer.status,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(answer.body),
      };
    } catch (error) {
      console.error(error);
      return { statusCode: 500, body: '{"code":"internal"}' };
    }
  };
