import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

const developmentOrigin = 'https://localhost:3000';

/** Script and style that the pane needs to be ready, gzipped, without office.js. */
const mostBytes = 100 * 1000;

/** Fails the build when the pane grows over its limit in any language, and prints what it weighs. */
class BundleLimit {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BundleLimit', (compilation) => {
      compilation.hooks.afterProcessAssets.tap('BundleLimit', (assets) => {
        const sizes = Object.entries(assets)
          .filter(([name]) => /^(?:taskpane|language-..)\.(?:js|css)$/.test(name))
          .map(([name, asset]) => [name, gzipSync(asset.buffer(), { level: 9 }).length]);
        const sum = (some) => some.reduce((total, [, size]) => total + size, 0);
        const languages = sizes.filter(([name]) => name.startsWith('language-'));
        const total = sum(sizes) - sum(languages) + Math.max(...languages.map(([, size]) => size));
        const list = sizes.map(([name, size]) => `${name} ${(size / 1000).toFixed(1)} kB`).join(', ');
        const text = `Pane, gzip: ${list}; with one language ${(total / 1000).toFixed(1)} of ${mostBytes / 1000} kB`;
        compilation.getLogger('pane').info(text);
        if (total > mostBytes) compilation.errors.push(new Error(text));
      });
    });
  }
}

/** The pane, the ribbon's commands and the functions of cells are one page and one bundle: they share a runtime. */
export default async (environment, { mode = 'production' }) => {
  const origin = (process.env.ADDIN_ORIGIN ?? developmentOrigin).replace(/\/$/, '');
  if (!/^https:\/\/[^/\s]+/.test(origin))
    throw new Error(`ADDIN_ORIGIN=${origin} is no https address: write it as https://costing.example.org`);
  return {
    mode,
    entry: {
      taskpane: ['./src/functions/associateFunctions.ts', './src/taskpane/main.ts', './src/taskpane/style/pane.css'],
    },
    output: { filename: '[name].js', clean: true },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
        { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: 'src/taskpane/taskpane.html',
        inject: 'body',
        scriptLoading: 'blocking',
      }),
      new CssPlugin({ filename: '[name].css' }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon*.png', to: 'assets/[name][ext]' },
          { from: 'assets/sample/published.xlsx', to: 'sample/[name][ext]' },
          { from: 'src/functions/functions.json' },
          { from: 'manifest.xml', transform: (text) => text.toString().replaceAll(developmentOrigin, origin) },
        ],
      }),
      ...(mode === 'production' ? [new BundleLimit()] : []),
    ],
    infrastructureLogging: { level: 'info' },
    stats: { preset: 'errors-warnings', logging: 'info' },
    performance: false,
    ...(environment.WEBPACK_SERVE ? { devServer: await createServer() } : {}),
  };
};

/** Excel loads the pane over https only: the certificate is one that this machine trusts. */
async function createServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    devMiddleware: { writeToDisk: true },
  };
}
