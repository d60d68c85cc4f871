// Writes a key and a certificate for this machine into the folder that it is given.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import selfsigned from 'selfsigned';

const folder = process.argv[2] ?? '.';
const extensions = [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }];
const made = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', extensions });
writeFileSync(join(folder, 'key.pem'), made.private, { mode: 0o600 });
writeFileSync(join(folder, 'certificate.pem'), made.cert);
