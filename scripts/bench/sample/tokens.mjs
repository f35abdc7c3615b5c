// Tokens as the 100ms sample backend makes them: the whole job given to jsonwebtoken, the secret as a string.
import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';

export function createSampleTokens({ accessKey, secret }) {
  let management = null;

  const sign = (claims) => {
    const seconds = Math.floor(Date.now() / 1000);
    const payload = { access_key: accessKey, version: 2, iat: seconds, nbf: seconds, ...claims };
    return jwt.sign(payload, secret, { algorithm: 'HS256', expiresIn: '24h', jwtid: randomUUID() });
  };

  return {
    join: (roomId, userId, role) => sign({ type: 'app', room_id: roomId, user_id: userId, role }),
    /** Decoded anew at each call to see whether it is still good, as the sample does. */
    management() {
      const exp = management === null ? 0 : jwt.decode(management).exp;
      if (exp < Date.now() / 1000) management = sign({ type: 'management' });
      return management;
    },
  };
}
