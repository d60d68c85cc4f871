import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { contentSecurityPolicy, type PageKind } from './content-security-policy.ts';

const override = true;

/** On every answer, whoever gives it. */
const always: ResponseSecurityHeadersBehavior = {
  strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override },
  contentTypeOptions: { override },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override },
};

const features =
  'accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid magnetometer ' +
  'microphone midi payment publickey-credentials-get screen-wake-lock serial usb web-share xr-spatial-tracking';
const nothingAllowed = features.split(' ').map((feature) => `${feature}=()`);

const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': nothingAllowed.join(', '),
};

const custom = (headers: Readonly<Record<string, string>>, overrideOrigin = true) => ({
  customHeaders: Object.entries(headers).map(([header, value]) => ({ header, value, override: overrideOrigin })),
});

const names = { portal: 'Portal', embed: 'Embed', docs: 'Docs' } as const satisfies Record<PageKind, string>;

/** Which answers carry which headers. */
export class SecurityHeaders extends Construct {
  readonly portal: ResponseHeadersPolicy;
  /** Pages that other sites may show in a frame. */
  readonly embed: ResponseHeadersPolicy;
  readonly docs: ResponseHeadersPolicy;
  readonly api: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { frameOptions, ...framed } = always;
    const page = (name: PageKind) =>
      new ResponseHeadersPolicy(this, names[name], {
        securityHeadersBehavior: {
          ...framed,
          ...(name === 'embed' || frameOptions === undefined ? {} : { frameOptions }),
          contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(name), override },
        },
        // A page that isolates itself shows only what says that it may be shown.
        customHeadersBehavior: custom(
          name === 'embed' ? { ...isolated, 'Cross-Origin-Resource-Policy': 'cross-origin' } : isolated,
        ),
      });
    this.portal = page('portal');
    this.embed = page('embed');
    this.docs = page('docs');
    // The gateway's own refusals (401, 429) come without the headers of our functions.
    this.api = new ResponseHeadersPolicy(this, 'Api', {
      securityHeadersBehavior: always,
      customHeadersBehavior: custom({ 'Cache-Control': 'no-store' }, false),
    });
  }
}
