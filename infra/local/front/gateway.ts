import type { HttpApi } from '../template/http-api.ts';
import type { Json } from '../template/template-schema.ts';
import { gatewayAnswer, type HttpAnswer, httpAnswer } from './http-answer.ts';
import { httpEvent, type HttpRequest } from './http-event.ts';
import { JwtAuthorizer } from './jwt-authorizer.ts';
import { type Match, RouteTable } from './route-table.ts';

export type GatewaySettings = {
  readonly api: HttpApi;
  readonly account: string;
  readonly region: string;
  readonly invoke: (functionArn: string, event: Json) => Promise<Json>;
  readonly log: (text: string) => void;
};

const largestBody = 10 * 1024 * 1024;
const largestEvent = 6 * 1024 * 1024;
const largestHead = 10_240;

class Timeout extends Error {}

/** The HTTP API: route, authorizer, event, function, answer. Everything it says by itself is said as AWS says it. */
export class Gateway {
  private readonly settings: GatewaySettings;
  private readonly routes: RouteTable;
  private readonly authorizer = new JwtAuthorizer();

  constructor(settings: GatewaySettings) {
    this.settings = settings;
    this.routes = new RouteTable(settings.api.routes);
  }

  async handle(request: HttpRequest): Promise<HttpAnswer> {
    const head = Object.entries(request.headers).reduce(
      (sum, [name, value]) => sum + name.length + value.length,
      request.path.length + request.query.length,
    );
    if (head > largestHead) return gatewayAnswer(431, 'Request Header Fields Too Large');
    if (request.body.length > largestBody) return gatewayAnswer(413, 'Request Entity Too Large');
    let match: Match | undefined;
    try {
      decodeURIComponent(request.path);
      match = this.routes.find(request.method, request.path);
    } catch (error) {
      if (error instanceof URIError) return gatewayAnswer(400, 'Bad Request');
      throw error;
    }
    return match === undefined ? gatewayAnswer(404, 'Not Found') : this.answer(request, match);
  }

  private async answer(request: HttpRequest, match: Match): Promise<HttpAnswer> {
    const { api, account, region, log } = this.settings;
    const demand = match.route.authorizer;
    const verdict = demand && (await this.authorizer.judge(request.headers['authorization'], demand));
    if (verdict?.kind === 'unauthorized') return gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
    if (verdict?.kind === 'forbidden')
      return gatewayAnswer(403, 'Forbidden', {
        'www-authenticate': `Bearer scope="${demand?.scopes.join(' ')}" error="insufficient_scope"`,
      });
    const event = httpEvent(request, match, { apiId: api.id, account, region, authorizer: verdict, at: new Date() });
    if (Buffer.byteLength(JSON.stringify(event)) > largestEvent) return gatewayAnswer(413, 'Request Entity Too Large');
    try {
      return httpAnswer(await this.withinTime(match, event));
    } catch (error) {
      log(`${match.route.key}: ${String(error)}\n`);
      return error instanceof Timeout
        ? gatewayAnswer(503, 'Service Unavailable')
        : gatewayAnswer(500, 'Internal Server Error');
    }
  }

  private async withinTime({ route }: Match, event: Json): Promise<Json> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Timeout('the function took too long')), route.timeoutMs);
    try {
      return await Promise.race([this.settings.invoke(route.functionArn, event), late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}
