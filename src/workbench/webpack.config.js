import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

/** The workbench's page, and the loader that stands in the place of office.js in the pane beside it. */
export default (_environment, { mode = 'production' }) => ({
  name: 'workbench',
  mode,
  target: 'web',
  entry: { workbench: './src/workbench/main.ts', officeLoader: './src/workbench/officeLoader.ts' },
  output: { filename: '[name].js', assetModuleFilename: 'workbench[ext]' },
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
    new HtmlPlugin({ filename: 'workbench.html', template: 'src/workbench/workbench.html', chunks: ['workbench'] }),
    new CssPlugin({ filename: '[name].css' }),
  ],
  stats: 'errors-warnings',
  performance: false,
});
