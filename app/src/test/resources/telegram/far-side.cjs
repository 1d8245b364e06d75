// Starts telegram-test-api on loopback: node far-side.cjs <folder with node_modules> <port>. Ends when its input is closed.
const path = require('path');
const [folder, port] = process.argv.slice(2);
const TelegramServer = require(path.join(folder, 'node_modules', 'telegram-test-api'));
process.stdin.resume().on('end', () => process.exit(0));
new TelegramServer({ host: '127.0.0.1', port: Number(port), storeTimeout: 600 }).start().then(() => console.log('ready'));
