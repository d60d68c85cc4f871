import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { contentSecurityPolicy } from './content-security-policy.ts';

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

/** Which answers carry which headers. */
export class SecurityHeaders extends Construct {
  readonly portal: ResponseHeadersPolicy;
  readonly docs: ResponseHeadersPolicy;
  readonly api: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const page = (name: 'portal' | 'docs') =>
      new ResponseHeadersPolicy(this, name === 'portal' ? 'Portal' : 'Docs', {
        securityHeadersBehavior: {
          ...always,
          contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(name), override },
        },
        customHeadersBehavior: custom(isolated),
      });
    this.portal = page('portal');
    this.docs = page('docs');
    // The gateway's own refusals (401, 429) come without the headers of our functions.
    this.api = new ResponseHeadersPolicy(this, 'Api', {
      securityHeadersBehavior: always,
      customHeadersBehavior: custom({ 'Cache-Control': 'no-store' }, false),
    });
  }
}
