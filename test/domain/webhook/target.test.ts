import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../shared/domain/webhook/public-address.ts';
import { isSuitable, mayConnect } from '../../../shared/domain/webhook/target.ts';

const strict = { loopback: false };
const local = { loopback: true };

describe('an address of a receiver', () => {
  it.each([
    'https://hooks.example.org/clusters',
    'https://hooks.example.org:443/',
    'https://hooks.example.org:8443/in?token=abc',
    'https://хуки.рф/события',
    'https://a.b.c.d.example.org',
  ])('%s suits', (url) => {
    expect(isSuitable(url, strict)).toBe(true);
    expect(isSuitable(url, local)).toBe(true);
  });

  it.each<[string, string]>([
    ['plain HTTP', 'http://hooks.example.org/'],
    ['another scheme', 'ftp://hooks.example.org/'],
    ['a file', 'file:///etc/passwd'],
    ['gopher', 'gopher://hooks.example.org:70/_'],
    ['no address at all', 'hooks'],
    ['a relative one', '//hooks.example.org/'],
    ['a user', 'https://user@hooks.example.org/'],
    ['a user and a password', 'https://user:password@hooks.example.org/'],
    ['an empty user', 'https://@hooks.example.org/'],
    ['a host hidden behind a user', 'https://hooks.example.org@127.0.0.1/'],
    ['a fragment', 'https://hooks.example.org/#a'],
    ['a backslash', 'https://hooks.example.org\\@127.0.0.1/'],
    ['a line break', 'https://hooks.example.org/\r\nhost: evil'],
    ['localhost', 'https://localhost/'],
    ['localhost with a dot', 'https://localhost./'],
    ['a name below localhost', 'https://a.localhost/'],
    ['a name with a final dot', 'https://hooks.example.org./'],
    ['a name without a dot', 'https://intranet/'],
    ['a name of the local network', 'https://printer.local/'],
    ['metadata of a cloud', 'https://metadata.google.internal/'],
    ['the loopback address', 'https://127.0.0.1/'],
    ['a short loopback address', 'https://127.1/'],
    ['a decimal address', 'https://2130706433/'],
    ['a hexadecimal address', 'https://0x7f000001/'],
    ['an octal address', 'https://017700000001/'],
    ['a mixed address', 'https://0x7f.0.0.1/'],
    ['full-width digits', 'https://１２７.０.０.１/'],
    ['a private address', 'https://10.0.0.1/'],
    ['the metadata address', 'https://169.254.169.254/latest/meta-data/'],
    ['zero', 'https://0/'],
    ['a public address without a name', 'https://8.8.8.8/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['a public IPv6 address', 'https://[2606:4700::1111]/'],
    ['the port of mail', 'https://hooks.example.org:25/'],
    ['the port of SSH', 'https://hooks.example.org:22/'],
    ['port 80', 'https://hooks.example.org:80/'],
    ['a label that is too long', `https://${'a'.repeat(64)}.example.org/`],
  ])('does not suit with %s', (_, url) => {
    expect(isSuitable(url, strict)).toBe(false);
  });

  it('may be on the same machine only where the stage says so', () => {
    for (const url of ['http://127.0.0.1:4000/', 'http://localhost:4000/', 'https://[::1]:4000/']) {
      expect(isSuitable(url, local)).toBe(true);
      expect(isSuitable(url, strict)).toBe(false);
    }
    for (const url of ['http://10.0.0.1/', 'http://hooks.example.org/', 'ftp://localhost/', 'http://a@127.0.0.1/'])
      expect(isSuitable(url, local)).toBe(false);
  });

  it('never breaks, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (text) => {
        expect(typeof isSuitable(text, strict)).toBe('boolean');
      }),
    );
  });
});

describe('an address that a name resolves to', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:8.8.8.8',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '4000::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1111%1',
    'fec0::1',
    'ff02::1',
  ])('%s is not of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '77.88.8.8', '172.32.0.1', '2606:4700::1111', '2a02:6b8::feed:0ff'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.2.3', '1.2.3.4.5', '8.8.8.8 ', '[::1]'])(
    '%j is none',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );

  it('is refused for every private IPv4 address, also inside IPv6', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(127), octet, octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    );
    fc.assert(
      fc.property(inside, (parts) => {
        const address = parts.join('.');
        for (const form of [address, `::ffff:${address}`, `::${address}`, `64:ff9b::${address}`])
          expect(mayConnect(form, strict)).toBe(false);
      }),
    );
  });

  it('may be loopback only where the stage says so, and nothing else private', () => {
    expect(mayConnect('127.0.0.1', local)).toBe(true);
    expect(mayConnect('::1', local)).toBe(true);
    expect(mayConnect('127.0.0.1', strict)).toBe(false);
    for (const address of ['10.0.0.1', '169.254.169.254', '0.0.0.0']) expect(mayConnect(address, local)).toBe(false);
  });
});
